using LstmGen.Benchmarks.Models;

namespace LstmGen.Benchmarks.Rows;

/// <summary>What a second thread gives, and what it costs the garbage collector: by our own code alone.</summary>
internal sealed class ParallelRows : IRowKind
{
    public string Name => "parallel";

    public string Title => $"ForwardBatch on two threads: {Sequences.Batch} sequences of {Sequences.Timesteps} timesteps a call";

    public bool ShowsBytes => true;

    public bool IsCharted => false;

    public IEnumerable<Case> Cases => Shapes.Usual.Select(shape => Rows.Cases.Parallel(shape, shape.Draw(), Labels.Of(shape), Sequences.Timesteps, Sequences.Batch));
}
