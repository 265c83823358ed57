using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes a recurrent layer: a cell at each timestep, its state from one to the next.</summary>
internal sealed class RecurrentEmitter(EmitterContext context, Node node, CellEmitter cell) : LayerEmitter(context, node)
{
    public override string Output => Context.LocalOf(Layer) + "H";

    public override bool NeedsOutputBuffer => false;

    public override int MostLanes => cell.MostLanes;

    public override bool WalksBothWays => cell.WalksBothWays;

    public override bool Shows => cell.CanShow && Context.IsLast(Node);

    public override IReadOnlyList<(string Name, int Length, string Purpose)> Scratch => cell.Scratch;

    public override IReadOnlyList<(string Name, string Expression)> Packing(IReadOnlyList<string> tensors) => cell.Packing(tensors);

    public override void WriteKernel(CodeWriter code) => cell.WriteKernel(code);

    public override void WriteCall(CodeWriter code, StreamValue input, Streams streams) => cell.WriteStep(
        code, input, [.. Layer.StateSlots.Select(slot => new StreamValue(Context.LocalOf(Layer) + slot.Name.ToUpperInvariant(), streams.NextState))], streams,
        streams.AreMany ? "timestep % 2 == 1" : "backwards",
        Shows ? new StreamValue("shown", streams.AreMany ? "nextShown" : "0") : null);
}
