using LstmGen.Benchmarks.Models;

namespace LstmGen.Benchmarks.Rows;

internal sealed class ForwardRows : IRowKind
{
    public string Name => "forward";

    public string Title => $"Forward: {Sequences.Timesteps} timesteps a call";

    public IEnumerable<Case> Cases => Shapes.Usual.Select(shape => Rows.Cases.Sequenced(shape, shape.Draw(), Labels.Of(shape), Sequences.Timesteps));
}
