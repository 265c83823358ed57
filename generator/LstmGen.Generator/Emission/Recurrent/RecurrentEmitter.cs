using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes a recurrent layer: its cells at each timestep, their state from one to the next.</summary>
internal sealed class RecurrentEmitter(EmitterContext context, Node node, IReadOnlyList<CellEmitter> cells) : LayerEmitter(context, node)
{
    private readonly RecurrentPass _pass = new(context, node.Layer, node.Use, cells, MaskedTimestepsOf.Layer(node));

    public override IReadOnlyList<KernelPart> Kernels => _pass.Kernels;

    public override bool NeedsOutputBuffer => false;

    public override int MostLanes => cells[cells.Count - 1].MostLanes;

    public override bool WalksBothWays => _pass.WalksBothWays;

    public override bool Shows => _pass.CanShow && !Context.Thins && Context.IsLast(Node);

    public override IReadOnlyList<(string Name, int Length, string Purpose)> ScratchOf(bool many) => _pass.ScratchOf(many);

    /// <summary>What it shows is h, unless masks say otherwise; after the last timestep the slots are the state that it returns.</summary>
    public override IReadOnlyList<StreamValue> OutputsOf(IReadOnlyList<StreamValue> inputs, Streams streams) =>
        [_pass.OutputOf(streams.NextState), .. _pass.Slots(streams.NextState).Take(Node.Outputs.Count - 1)];

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams) => _pass.WriteTimestep(
        code, inputs[0], _pass.Slots(streams.NextState), streams,
        streams.AreMany ? "timestep % 2 == 1" : "backwards",
        Shows ? new StreamValue("shown", streams.AreMany ? "nextShown" : "0") : null);

    public override IReadOnlyList<SequenceValue> WriteSequence(SequenceRun run, IReadOnlyList<SequenceValue> inputs)
    {
        var target = Node.Outputs[0].Shape.IsSequence ? run.Value(Output, OutputWidth, OutputLength, inputs[0].Timesteps) : null;
        var (last, state) = _pass.WriteSequence(run, inputs[0], [.. inputs.Skip(1)], target, inTime: false);
        return [target ?? last, .. state.Take(Node.Outputs.Count - 1)];
    }

    protected override void WriteKernel(CodeWriter code) => throw new InvalidOperationException("The cells have the kernels.");
}
