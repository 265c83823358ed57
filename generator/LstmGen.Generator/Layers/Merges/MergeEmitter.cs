using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes Add, Subtract, Multiply, Average, Maximum and Minimum.</summary>
internal sealed class MergeEmitter(EmitterContext context, Node node, MergeOperation operation) : LayerEmitter(context, node)
{
    public override bool ReadsVectors => true;

    public override bool ReadsMasks => LeavesOut || Node.OwnMask is not null;

    public override IReadOnlyList<KernelPart> Kernels => LeavesOut ? [new(Masked.Name, Layer, _ => [], code => Masked.Write(code, IsNarrow ? MostLanes : null))] : base.Kernels;

    private bool LeavesOut => operation.LeavesOut && Node.InputValues.Any(value => value.Mask is not null);

    public override int InputWidth => InputSize;

    public override int OutputWidth => OutputSize;

    private MergeKernel Merge => new(Numbers, Name, Title, operation, Node.Inputs.Count, OutputWidth);

    private MaskedMergeKernel Masked => new(Numbers, Name + "Masked", Title, operation, Node.Inputs.Count, OutputWidth);

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams)
    {
        if (LeavesOut)
            streams.WriteForEach(code, stream => Masked.Call(inputs.Select(input => input.At(stream)), output.At(stream), inputs.Select(input => MaskText.Counts(Numbers, input, stream))));
        else
            WriteCallForEach(code, inputs, output, streams, (x, y) => Merge.Call(x, y));
        if (output.Mask is not null)
            MaskText.WriteEither(code, Numbers, inputs, output.Mask, streams);
    }

    protected override void WriteKernel(CodeWriter code) => Merge.Write(code, IsNarrow ? MostLanes : null);
}
