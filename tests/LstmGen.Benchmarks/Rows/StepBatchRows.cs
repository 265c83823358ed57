using LstmGen.Benchmarks.Models;

namespace LstmGen.Benchmarks.Rows;

internal sealed class StepBatchRows : IRowKind
{
    public string Name => "step-batch";

    public string Title => $"StepBatch: one sample of {Sequences.Batch} streams a call, the states carried";

    public IEnumerable<Case> Cases => Shapes.Usual.Select(shape => Rows.Cases.Streamed(shape, shape.Draw(), Labels.Of(shape), Sequences.Timesteps, Sequences.Batch));
}
