namespace LstmGen.Benchmarks;

/// <summary>One way to compute the layer.</summary>
internal abstract class Peer : IDisposable
{
    public abstract string Name { get; }

    /// <summary>Runs the whole sequence from the beginning.</summary>
    /// <param name="samples">(timesteps, features).</param>
    /// <param name="output">h after the last timestep, (units).</param>
    public abstract void Run(ReadOnlySpan<float> samples, Span<float> output);

    public virtual void Dispose()
    {
    }
}

/// <summary>Our Step, one call a sample.</summary>
internal sealed class StepPeer<TModel, TState>(TModel model) : Peer
    where TModel : class, IBenchmarked<TModel, TState>
    where TState : struct
{
    private readonly int _features = model.Features;

    public override string Name => "Step";

    public override void Run(ReadOnlySpan<float> samples, Span<float> output)
    {
        var state = default(TState);
        for (var start = 0; start < samples.Length; start += _features)
            model.Step(samples.Slice(start, _features), ref state, output);
    }
}

/// <summary>Our Forward, one call for all samples.</summary>
internal sealed class ForwardPeer(ISequenceModel model) : Peer
{
    public override string Name => "Forward";

    public override void Run(ReadOnlySpan<float> samples, Span<float> output) => model.Forward(samples, output);
}
