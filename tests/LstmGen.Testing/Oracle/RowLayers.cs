using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>act(x·W + b).</summary>
public sealed record Dense(string Name, int Units) : RowLayer(Name)
{
    public Function Activation { get; init; } = Function.Linear;

    public bool UseBias { get; init; } = true;

    public override IEnumerable<TensorShape> Tensors(int features)
    {
        yield return new($"{Name}.kernel", features, Units);
        if (UseBias)
            yield return new($"{Name}.bias", Units);
    }

    protected override T[] Row<T>(Weights<T> weights, T[] row)
    {
        var sums = row.Times(weights[Name, "kernel"], Units);
        return Activation.Apply(UseBias ? sums.Plus(weights[Name, "bias"]) : sums);
    }
}

/// <summary>A function on its own.</summary>
public sealed record ActivationLayer(string Name, Function Activation) : RowLayer(Name)
{
    protected override T[] Row<T>(Weights<T> weights, T[] row) => Activation.Apply(row);
}

/// <summary>x·scale + offset.</summary>
public sealed record Rescaling(string Name, double Scale, double Offset) : RowLayer(Name)
{
    protected override T[] Row<T>(Weights<T> weights, T[] row) => [.. row.Select(x => x * T.CreateChecked(Scale) + T.CreateChecked(Offset))];
}

/// <summary>(x − mean) / max(√variance, 1e-7); mean and variance are weights where they are not stated.</summary>
public sealed record Normalization(string Name, double[]? Mean = null, double[]? Variance = null) : RowLayer(Name)
{
    public override IEnumerable<TensorShape> Tensors(int features) =>
        Mean is null ? [new($"{Name}.mean", features), new($"{Name}.variance", features)] : [];

    protected override T[] Row<T>(Weights<T> weights, T[] row)
    {
        var mean = Mean?.Select(T.CreateChecked).ToArray() ?? weights[Name, "mean"];
        var variance = Variance?.Select(T.CreateChecked).ToArray() ?? weights[Name, "variance"];
        return [.. row.Select((x, index) => (x - mean[index]) / T.Max(T.Sqrt(variance[index]), T.CreateChecked(1e-7)))];
    }
}

/// <summary>What does nothing at inference: the Dropout family.</summary>
public sealed record Identity(string Name, string Kind = "Dropout") : RowLayer(Name)
{
    protected override T[] Row<T>(Weights<T> weights, T[] row) => row;
}
