using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>Values of one shape, element by element.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Keras' class: Add, Subtract, Multiply, Average, Maximum, Minimum.</param>
public sealed record Merge(string Name, string Kind) : Layer(Name)
{
    /// <summary>Whether a timestep that does not count is left out, and not merged as it is.</summary>
    private bool LeavesOut => Kind is "Multiply" or "Maximum" or "Minimum";

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs)
    {
        if (LeavesOut && inputs.Any(input => input.Mask is not null))
            return [inputs[0] with { Rows = [.. inputs[0].Rows.Select((_, index) => OfThoseThatCount(inputs, index))], Mask = Masks.Either(inputs) }];

        var merged = inputs.Skip(1).Aggregate(inputs[0], (all, next) => all with { Rows = [.. all.Rows.Zip(next.Rows, (a, b) => a.With(b, Two))] });
        merged = merged with { Mask = Masks.Either(inputs) };
        return [Kind == "Average" ? merged.Each(row => [.. row.Select(sum => sum / T.CreateChecked(inputs.Length))]) : merged];
    }

    /// <summary>At a timestep at which none counts a product is zero, and of what is compared the first stays.</summary>
    private T[] OfThoseThatCount<T>(Value<T>[] inputs, int timestep)
        where T : IFloatingPointIeee754<T>
    {
        var counting = inputs.Where(input => input.Mask is null || input.Mask[timestep]).Select(input => input.Rows[timestep]).ToList();
        return counting.Count > 0 ? counting.Aggregate((a, b) => a.With(b, Two)) : Kind == "Multiply" ? new T[inputs[0].Rows[timestep].Length] : inputs[0].Rows[timestep];
    }

    private T Two<T>(T a, T b)
        where T : IFloatingPointIeee754<T> => Kind switch
        {
            "Add" or "Average" => a + b,
            "Subtract" => a - b,
            "Multiply" => a * b,
            "Maximum" => T.Max(a, b),
            "Minimum" => T.Min(a, b),
            _ => throw new ArgumentException(Kind),
        };
}

/// <summary>Values side by side, or one sequence after the other.</summary>
public sealed record Concatenate(string Name, bool AlongTime = false) : Layer(Name)
{
    public override bool IsCausal => !AlongTime;

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs) =>
    [
        AlongTime
            ? Value.Sequence(inputs.SelectMany(input => input.Rows)) with { Mask = inputs.All(input => input.Mask is null) ? null : [.. inputs.SelectMany(input => input.Mask ?? [.. input.Rows.Select(_ => true)])] }
            : inputs[0] with { Rows = [.. inputs[0].Rows.Select((_, index) => inputs.SelectMany(input => input.Rows[index]).ToArray())], Mask = Masks.Either(inputs) },
    ];
}
