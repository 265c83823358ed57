using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>The windows of a sequence: which rows each output sees.</summary>
/// <param name="Size">How many rows.</param>
/// <param name="Stride">How far the window moves for each output.</param>
/// <param name="Dilation">How far it is from one row to the next.</param>
/// <param name="Padding">valid, same or causal.</param>
public sealed record Windows(int Size, int Stride = 1, int Dilation = 1, string Padding = "valid")
{
    private int Span => (Size - 1) * Dilation + 1;

    /// <summary>With which row the first output comes where rows come one by one, and how many rows later the next one.</summary>
    public (long First, long Every) Clock => (Padding == "valid" ? Span : 1, Stride);

    /// <summary>How many outputs so many rows have.</summary>
    public int Count(int rows) => Padding == "valid" ? Math.Max(0, rows - Span + Stride) / Stride : (rows + Stride - 1) / Stride;

    /// <summary>The rows of each window; null for one past an end.</summary>
    public IEnumerable<T[]?[]> Of<T>(T[][] rows)
    {
        var count = Count(rows.Length);
        var before = Padding switch
        {
            "causal" => Span - 1,
            "same" => Math.Max(0, (count - 1) * Stride + Span - rows.Length) / 2,
            _ => 0,
        };
        return Enumerable.Range(0, count).Select(output => Enumerable.Range(0, Size).Select(tap =>
        {
            var at = output * Stride + tap * Dilation - before;
            return at >= 0 && at < rows.Length ? rows[at] : null;
        }).ToArray());
    }
}

/// <summary>A layer whose every output comes from a window of its sequence.</summary>
public abstract record WindowLayer(string Name, Windows Windows) : Layer(Name)
{
    public override bool IsCausal => Windows.Padding != "same";

    public override (long First, long Every) Clock => Windows.Clock;

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs) =>
        [Value.Sequence(Windows.Of(inputs.Single().Rows).Select(window => Output(weights, window, inputs[0].Rows[0].Length)))];

    protected abstract T[] Output<T>(Weights<T> weights, T[]?[] window, int features)
        where T : IFloatingPointIeee754<T>;
}

/// <summary>act(Σ x[tap]·W[tap] + b), each group of filters with features of its own.</summary>
public sealed record Conv1D(string Name, int Filters, Windows Windows, int Groups = 1) : WindowLayer(Name, Windows)
{
    public Function Activation { get; init; } = Function.Linear;

    public bool UseBias { get; init; } = true;

    public override IEnumerable<TensorShape> Tensors(int features)
    {
        yield return new($"{Name}.kernel", Windows.Size, features / Groups, Filters);
        if (UseBias)
            yield return new($"{Name}.bias", Filters);
    }

    protected override T[] Output<T>(Weights<T> weights, T[]?[] window, int features)
    {
        var (kernel, each, sums) = (weights[Name, "kernel"], features / Groups, new T[Filters]);
        for (var filter = 0; filter < Filters; filter++)
        {
            var first = filter / (Filters / Groups) * each;
            for (var tap = 0; tap < window.Length; tap++)
            {
                for (var feature = 0; feature < each; feature++)
                    sums[filter] += (window[tap] is { } row ? row[first + feature] : T.Zero) * kernel[(tap * each + feature) * Filters + filter];
            }
        }

        return Activation.Apply(UseBias ? sums.Plus(weights[Name, "bias"]) : sums);
    }
}

/// <summary>Each feature by itself, with some kernels of its own; separable if filters mix the features afterwards.</summary>
public sealed record DepthwiseConv1D(string Name, Windows Windows, int Multiplier = 1, int? Filters = null) : WindowLayer(Name, Windows)
{
    public Function Activation { get; init; } = Function.Linear;

    public bool UseBias { get; init; } = true;

    private string Kernel => Filters is null ? "kernel" : "depthwise_kernel";

    public override IEnumerable<TensorShape> Tensors(int features)
    {
        yield return new($"{Name}.{Kernel}", Windows.Size, features, Multiplier);
        if (Filters is { } filters)
            yield return new($"{Name}.pointwise_kernel", 1, features * Multiplier, filters);
        if (UseBias)
            yield return new($"{Name}.bias", Filters ?? features * Multiplier);
    }

    protected override T[] Output<T>(Weights<T> weights, T[]?[] window, int features)
    {
        var (kernel, sums) = (weights[Name, Kernel], new T[features * Multiplier]);
        for (var output = 0; output < sums.Length; output++)
        {
            for (var tap = 0; tap < window.Length; tap++)
                sums[output] += (window[tap] is { } row ? row[output / Multiplier] : T.Zero) * kernel[tap * sums.Length + output];
        }

        if (Filters is { } filters)
            sums = sums.Times(weights[Name, "pointwise_kernel"], filters);
        return Activation.Apply(UseBias ? sums.Plus(weights[Name, "bias"]) : sums);
    }
}

/// <summary>The greatest or the mean of each feature over a window; past the ends there is nothing.</summary>
public sealed record Pooling(string Name, bool Averages, Windows Windows) : WindowLayer(Name, Windows)
{
    protected override T[] Output<T>(Weights<T> weights, T[]?[] window, int features) => Pool.Of(window.OfType<T[]>().ToList(), Averages);
}

/// <summary>The same over the whole sequence, of the timesteps that count.</summary>
public sealed record GlobalPooling(string Name, bool Averages, bool KeepDims = false) : Layer(Name)
{
    public override bool IsCausal => !KeepDims;

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs)
    {
        var counted = inputs[0].Rows.Where((_, timestep) => !Averages || inputs[0].Mask?[timestep] != false).ToList();
        var row = counted.Count == 0 ? [.. inputs[0].Rows[0].Select(_ => T.NaN)] : Pool.Of(counted, Averages);
        return [KeepDims ? Value.Sequence([row]) : Value.Vector(row)];
    }
}

/// <summary>Rows as one.</summary>
internal static class Pool
{
    public static T[] Of<T>(List<T[]> rows, bool averages)
        where T : IFloatingPointIeee754<T>
    {
        var pooled = rows.Skip(1).Aggregate(rows[0], (all, next) => all.With(next, (a, b) => averages ? a + b : T.Max(a, b)));
        return averages ? [.. pooled.Select(sum => sum / T.CreateChecked(rows.Count))] : pooled;
    }
}

/// <summary>A sequence without its first and last rows.</summary>
public sealed record Cropping1D(string Name, int First, int Last) : Layer(Name)
{
    public override (long First, long Every) Clock => (First + Last + 1, 1);

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs) => [Value.Sequence(inputs.Single().Rows[First..^Last])];
}

/// <summary>A sequence between rows of zeros.</summary>
public sealed record ZeroPadding1D(string Name, int First, int Last) : Layer(Name)
{
    public override bool IsCausal => false;

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs)
    {
        var features = inputs.Single().Rows[0].Length;
        return [Value.Sequence([.. Zeros(First), .. inputs[0].Rows, .. Zeros(Last)])];

        IEnumerable<T[]> Zeros(int count) => Enumerable.Range(0, count).Select(_ => new T[features]);
    }
}

/// <summary>Each row some times.</summary>
public sealed record UpSampling1D(string Name, int Size) : Layer(Name)
{
    public override bool IsCausal => false;

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs) => [Value.Sequence(inputs.Single().Rows.SelectMany(row => Enumerable.Repeat(row, Size)))];
}
