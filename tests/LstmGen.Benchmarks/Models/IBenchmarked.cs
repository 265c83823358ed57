namespace LstmGen.Benchmarks.Models;

/// <summary>The calls of an emitted class that are timed. The emitted members implement it as they are.</summary>
public interface IBenchmarked<TState> : ISequenceModel
    where TState : struct
{
    void Step(ReadOnlySpan<float> sample, ref TState state, Span<float> output);

    void StepBatch(ReadOnlySpan<float> samples, Span<TState> states, Span<float> outputs);
}

/// <summary>The same of a class in double, of which Step alone is timed.</summary>
public interface IBenchmarkedDouble<TState>
    where TState : struct
{
    void Step(ReadOnlySpan<double> sample, ref TState state, Span<double> output);
}

/// <summary>An emitted class whose weights come from a file.</summary>
public interface ILoaded<TModel>
{
    static abstract TModel Load(ReadOnlySpan<byte> file);
}
