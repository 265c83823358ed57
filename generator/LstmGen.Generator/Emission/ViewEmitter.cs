using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>A layer whose output is another look at its input: nothing is computed.</summary>
/// <param name="context">What all parts of the emission agree on.</param>
/// <param name="node">The use.</param>
/// <param name="view">The output over a whole sequence; null where it is the input as it is.</param>
internal sealed class ViewEmitter(EmitterContext context, Node node, Func<LayerEmitter, SequenceRun, SequenceValue, SequenceValue>? view = null) : LayerEmitter(context, node)
{
    /// <summary>Another look at each sample, or at a vector. It has a name of its own: what is copied of it has room for other axes than what it looks at.</summary>
    public static ViewEmitter OfSamples(EmitterContext context, Node node) => new(context, node, static (layer, run, value) =>
    {
        run.Begin($"{layer.Layer.Type.ClassName} '{SafeText.Comment(layer.Layer.Name)}': each sample as {layer.Node.Outputs[0].Shape.Sample}.");
        run.Code.Line($"ref var {layer.Output} = ref {value.Name};");
        return value with { Name = layer.Output };
    });

    public override bool IsView => true;

    public override bool NeedsOutputBuffer => false;

    public override IReadOnlyList<KernelPart> Kernels => [];

    /// <summary>What stands there when it is read: the sample of the timestep, or after the loop that of the last.</summary>
    public override IReadOnlyList<StreamValue> OutputsOf(IReadOnlyList<StreamValue> inputs, Streams streams) => [inputs[0]];

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams) => throw new InvalidOperationException("A view has no call.");

    public override IReadOnlyList<SequenceValue> WriteSequence(SequenceRun run, IReadOnlyList<SequenceValue> inputs) => [view?.Invoke(this, run, inputs[0]) ?? inputs[0]];

    protected override void WriteKernel(CodeWriter code) => throw new InvalidOperationException("A view has no kernel.");
}
