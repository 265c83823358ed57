using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>A row of which all numbers are the mask value does not count, and becomes zeros.</summary>
public sealed record Masking(string Name, double MaskValue) : Layer(Name)
{
    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs)
    {
        var mask = inputs.Single().Rows.Select(Counts).ToArray();
        return [inputs[0] with { Rows = [.. inputs[0].Rows.Select((row, index) => mask[index] ? row : new T[row.Length])], Mask = mask }];
    }

    private bool Counts<T>(T[] row)
        where T : IFloatingPointIeee754<T> => row.Any(x => x != T.CreateChecked(MaskValue));
}

/// <summary>Masks of several values.</summary>
internal static class Masks
{
    /// <summary>A timestep counts where it does in one of them; where all of one count, all do.</summary>
    public static bool[]? Either<T>(Value<T>[] values) =>
        values.Any(value => value.Mask is null) ? null : [.. values[0].Mask!.Select((_, index) => values.Any(value => value.Mask![index]))];
}
