using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes Add, Subtract, Multiply, Average, Maximum and Minimum.</summary>
internal sealed class MergeEmitter(EmitterContext context, Node node, MergeOperation operation) : LayerEmitter(context, node)
{
    public override bool ReadsVectors => true;

    public override int InputWidth => InputSize;

    public override int OutputWidth => OutputSize;

    private MergeKernel Merge => new(Numbers, Name, Title, operation, Node.Inputs.Count, OutputWidth);

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams) =>
        WriteCallForEach(code, inputs, output, streams, (x, y) => Merge.Call(x, y));

    protected override void WriteKernel(CodeWriter code) => Merge.Write(code, IsNarrow ? MostLanes : null);
}
