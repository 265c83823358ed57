using LstmGen.Benchmarks.Models;

namespace LstmGen.Benchmarks.Rows;

internal sealed class StepRows : IRowKind
{
    public string Name => "step";

    public string Title => "Step: one sample a call, the state carried";

    public IEnumerable<Case> Cases => Shapes.Usual.Select(shape => Rows.Cases.Streamed(shape, shape.Draw(), Labels.Of(shape), Sequences.Timesteps));
}
