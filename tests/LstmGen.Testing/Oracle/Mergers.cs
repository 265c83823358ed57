using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>Values of one shape, element by element.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Keras' class: Add, Subtract, Multiply, Average, Maximum, Minimum.</param>
public sealed record Merge(string Name, string Kind) : Layer(Name)
{
    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs)
    {
        var merged = inputs.Skip(1).Aggregate(inputs[0], (all, next) => all with { Rows = [.. all.Rows.Zip(next.Rows, (a, b) => a.With(b, Two))] });
        return [Kind == "Average" ? merged.Each(row => [.. row.Select(sum => sum / T.CreateChecked(inputs.Length))]) : merged];
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
            ? Value.Sequence(inputs.SelectMany(input => input.Rows))
            : inputs[0] with { Rows = [.. inputs[0].Rows.Select((_, index) => inputs.SelectMany(input => input.Rows[index]).ToArray())] },
    ];
}
