using LstmGen.Benchmarks.Models;

namespace LstmGen.Benchmarks.Peers;

/// <summary>Our Step, one call a sample.</summary>
internal sealed class StepPeer<TModel, TState>(TModel model, Workload work) : StreamPeer
    where TModel : class, IBenchmarked<TState>
    where TState : struct
{
    private readonly int _features = model.Features;
    private TState _state;

    public override string Name => Ours;

    public override void Reset() => _state = default;

    public override void Step(ReadOnlySpan<float> sample, Span<float> output) => model.Step(sample, ref _state, output);

    public override void Run(Span<float> output)
    {
        var state = default(TState);
        ReadOnlySpan<float> samples = work.Samples;
        for (var start = 0; start < samples.Length; start += _features)
            model.Step(samples.Slice(start, _features), ref state, output);
    }
}

/// <summary>Our Step of a class in double, one call a sample, of the same numbers.</summary>
internal sealed class DoubleStepPeer<TModel, TState>(TModel model, Workload work, int features, int outputs) : Peer
    where TModel : class, IBenchmarkedDouble<TState>
    where TState : struct
{
    private readonly double[] _samples = Array.ConvertAll(work.Samples, sample => (double)sample);
    private readonly double[] _output = new double[outputs];

    public override string Name => Ours;

    public override void Run(Span<float> output)
    {
        var state = default(TState);
        ReadOnlySpan<double> samples = _samples;
        for (var start = 0; start < samples.Length; start += features)
            model.Step(samples.Slice(start, features), ref state, _output);
        for (var index = 0; index < output.Length; index++)
            output[index] = (float)_output[index];
    }
}

/// <summary>Our Forward, one call for all samples.</summary>
internal sealed class ForwardPeer(ISequenceModel model, Workload work) : Peer
{
    public override string Name => Ours;

    public override void Run(Span<float> output) => model.Forward(work.Samples, output);
}

/// <summary>Our ForwardBatch, one call for all sequences.</summary>
internal sealed class ForwardBatchPeer(ISequenceModel model, Workload work) : Peer
{
    public override string Name => Ours;

    public override void Run(Span<float> output) => model.ForwardBatch(work.Samples, output, work.Batch);
}

/// <summary>Our ForwardBatch, one call for all sequences, on at most so many threads.</summary>
internal sealed class ParallelPeer(ISequenceModel model, Workload work, int threads) : Peer
{
    public override string Name => threads == 1 ? "1 thread" : $"{threads} threads";

    public override void Run(Span<float> output) => model.ForwardBatch(work.Samples, output, work.Batch, threads);
}

/// <summary>Our StepBatch, one call a timestep of all streams.</summary>
internal sealed class StepBatchPeer<TModel, TState>(TModel model, Workload work) : Peer
    where TModel : class, IBenchmarked<TState>
    where TState : struct
{
    private readonly int _stride = work.Batch * model.Features;
    private readonly TState[] _states = new TState[work.Batch];

    public override string Name => Ours;

    public override void Run(Span<float> output)
    {
        Array.Clear(_states);
        ReadOnlySpan<float> samples = work.Samples;
        for (var start = 0; start < samples.Length; start += _stride)
            model.StepBatch(samples.Slice(start, _stride), _states, output);
    }
}
