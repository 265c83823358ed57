using LstmGen.Benchmarks.Models;

namespace LstmGen.Benchmarks.Rows;

internal sealed class ForwardBatchRows : IRowKind
{
    public string Name => "forward-batch";

    public string Title => $"ForwardBatch: {Sequences.Batch} sequences of {Sequences.Timesteps} timesteps a call";

    public IEnumerable<Case> Cases => Shapes.Usual.Select(shape => Rows.Cases.Sequenced(shape, shape.Draw(), Labels.Of(shape), Sequences.Timesteps, Sequences.Batch));
}
