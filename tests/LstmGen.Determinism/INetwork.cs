using LstmGen.Runtime;

namespace LstmGen.Determinism;

/// <summary>The calls of an emitted class whose bits are compared. The emitted members implement it as they are; the others hand on what they keep private.</summary>
internal interface INetwork<TModel, TState> : ISequenceModel
    where TState : struct
{
    /// <summary>The line that a file of the class's weights must hold.</summary>
    static abstract string Network { get; }

    /// <summary>The tensors of such a file.</summary>
    static abstract TensorSpec[] Tensors { get; }

    static abstract TModel Load(ReadOnlySpan<byte> file);

    void Step(ReadOnlySpan<float> sample, ref TState state, Span<float> output);

    void Forward(ReadOnlySpan<float> input, ref TState state, Span<float> output);

    void StepBatch(ReadOnlySpan<float> samples, Span<TState> states, Span<float> outputs);
}
