using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>A layer that gives the numbers of its whole input other axes: the samples are put side by side, if they do not stand so, and looked at in another way.</summary>
internal sealed class JoinedEmitter(EmitterContext context, Node node) : LayerEmitter(context, node)
{
    public override bool NeedsOutputBuffer => false;

    public override IReadOnlyList<KernelPart> Kernels => [];

    public override IReadOnlyList<SequenceValue> WriteSequence(SequenceRun run, IReadOnlyList<SequenceValue> inputs)
    {
        var joined = run.Joined(inputs[0], Node.InputValues[0].Shape, inRoom: false);
        run.Begin($"{Layer.Type.ClassName} '{SafeText.Comment(Layer.Name)}': the same numbers as {Node.Outputs[0].Shape}.");
        return [run.View(joined, Output, Node.Outputs[0].Shape)];
    }

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams) =>
        throw new InvalidOperationException("The whole sequence is needed.");

    protected override void WriteKernel(CodeWriter code) => throw new InvalidOperationException("Another look needs no kernel.");
}
