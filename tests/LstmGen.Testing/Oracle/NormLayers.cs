using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>γ·(x − mean) / √(variance + ε) + β, mean and variance of each number being weights.</summary>
public sealed record BatchNormalization(string Name, double Epsilon = 0.001) : RowLayer(Name)
{
    public bool Center { get; init; } = true;

    public bool Scale { get; init; } = true;

    public override IEnumerable<TensorShape> Tensors(int features) =>
        new[] { Scale ? "gamma" : null, Center ? "beta" : null, "moving_mean", "moving_variance" }.OfType<string>().Select(tensor => new TensorShape($"{Name}.{tensor}", features));

    protected override T[] Row<T>(Weights<T> weights, T[] row)
    {
        var deviations = weights[Name, "moving_variance"].Select(variance => T.Sqrt(variance + T.CreateChecked(Epsilon))).ToArray();
        var normal = row.With(weights[Name, "moving_mean"], (x, mean) => x - mean).With(deviations, (x, deviation) => x / deviation);
        normal = Scale ? normal.Of(weights[Name, "gamma"]) : normal;
        return Center ? normal.Plus(weights[Name, "beta"]) : normal;
    }
}

/// <summary>γ·(x − mean) / √(variance + ε) + β, mean and variance being those of the row; with RMS scaling γ·x / √(variance + ε).</summary>
public sealed record LayerNormalization(string Name, double Epsilon = 0.001) : RowLayer(Name)
{
    public bool Center { get; init; } = true;

    public bool Scale { get; init; } = true;

    public bool RmsScaling { get; init; }

    public override IEnumerable<TensorShape> Tensors(int features) =>
        new[] { Scale || RmsScaling ? "gamma" : null, Center && !RmsScaling ? "beta" : null }.OfType<string>().Select(tensor => new TensorShape($"{Name}.{tensor}", features));

    protected override T[] Row<T>(Weights<T> weights, T[] row)
    {
        var mean = row.Mean();
        var deviation = T.Sqrt(row.Select(x => (x - mean) * (x - mean)).ToArray().Mean() + T.CreateChecked(Epsilon));
        var normal = row.Select(x => (RmsScaling ? x : x - mean) / deviation).ToArray();
        normal = Scale || RmsScaling ? normal.Of(weights[Name, "gamma"]) : normal;
        return Center && !RmsScaling ? normal.Plus(weights[Name, "beta"]) : normal;
    }
}

/// <summary>scale·x / √(mean of x² + ε). A mask ends here.</summary>
public sealed record RmsNormalization(string Name, double Epsilon = 1e-6) : RowLayer(Name)
{
    public override IEnumerable<TensorShape> Tensors(int features) => [new($"{Name}.scale", features)];

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs) => [base.Run(weights, inputs)[0] with { Mask = null }];

    protected override T[] Row<T>(Weights<T> weights, T[] row)
    {
        var size = T.Sqrt(row.Of(row).Mean() + T.CreateChecked(Epsilon));
        return row.Of(weights[Name, "scale"]).Select(x => x / size).ToArray();
    }
}

/// <summary>x / max(√(Σ x²), 1e-12).</summary>
public sealed record UnitNormalization(string Name) : RowLayer(Name)
{
    protected override T[] Row<T>(Weights<T> weights, T[] row)
    {
        var length = T.Max(T.Sqrt(row.Of(row).Aggregate(T.Zero, (sum, x) => sum + x)), T.CreateChecked(1e-12));
        return [.. row.Select(x => x / length)];
    }
}
