using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes a Reshape of each sample to where there is room for its rows.</summary>
internal sealed class ReshapeEmitter(EmitterContext context, Node node) : LayerEmitter(context, node)
{
    public override int InputWidth => InputSize;

    public override int OutputWidth => OutputSize;

    public override IReadOnlyList<KernelPart> Kernels => [];

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams) =>
        WriteCallForEach(code, inputs, output, streams, (x, y) => $"{Numbers.Runtime}.Floats.Copy{CSharp.Generic}(ref {x[0]}, ref {y}, {CSharp.Int(OutputSize)});");

    protected override void WriteKernel(CodeWriter code) => throw new InvalidOperationException("Copying needs no kernel.");
}
