namespace LstmGen.Benchmarks;

/// <summary>The calls of an emitted class that are timed. The emitted members implement it as they are.</summary>
public interface IBenchmarked<TModel, TState> : ISequenceModel
    where TState : struct
{
    static abstract TModel Load(ReadOnlySpan<byte> file);

    void Step(ReadOnlySpan<float> sample, ref TState state, Span<float> output);
}
