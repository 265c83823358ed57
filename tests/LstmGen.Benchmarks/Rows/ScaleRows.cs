using LstmGen.Benchmarks.Models;

namespace LstmGen.Benchmarks.Rows;

/// <summary>Layers whose weights no cache near the core holds, and a sequence that is long.</summary>
internal sealed class ScaleRows : IRowKind
{
    public string Name => "scale";

    public string Title => "Scale";

    public string Heading => "F, U: call";

    public IEnumerable<Case> Cases
    {
        get
        {
            foreach (var shape in Shapes.Large)
            {
                var network = shape.Draw();
                yield return Rows.Cases.Streamed(shape, network, $"{Labels.Of(shape)}: Step", Sequences.Timesteps);
                yield return Rows.Cases.Sequenced(shape, network, $"{Labels.Of(shape)}: Forward, {Sequences.Timesteps} timesteps", Sequences.Timesteps);
            }

            var @long = Shapes.Long;
            yield return Rows.Cases.Sequenced(@long, @long.Draw(), $"{Labels.Of(@long)}: Forward, {Sequences.LongTimesteps} timesteps", Sequences.LongTimesteps);
        }
    }
}
