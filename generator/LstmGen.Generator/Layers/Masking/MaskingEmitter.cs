using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes Masking: whether any feature of a sample differs from the mask value, and the sample or zeros.</summary>
internal sealed class MaskingEmitter(EmitterContext context, Node node) : LayerEmitter(context, node)
{
    public override bool ReadsVectors => true;

    public override bool ReadsMasks => true;

    private string MaskValue => Numbers.Literal(Layer.Options.Number(MaskingLayer.MaskValue));

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams) =>
        streams.WriteForEach(code, stream => $"{Name}{CSharp.Generic}(ref {inputs[0].At(stream)}, ref {output.At(stream)}, ref {output.Mask!.At(stream)});");

    protected override void WriteKernel(CodeWriter code)
    {
        code.Line($"/// <summary>{Title}: a sample x ({InputWidth}) counts unless all its numbers are {MaskValue}. One that does not count becomes zeros.</summary>");
        using (Kernel(code, $"ref {Numbers.Keyword} x, ref {Numbers.Keyword} y, ref {Numbers.Keyword} mask", "ref x, ref y, ref mask"))
        {
            // What stands past the numbers in a vector counts nowhere, so the numbers are looked at one by one.
            code.Line($"mask = {Numbers.Literal(0)};");
            using (code.Block($"for (var feature = 0; feature < {InputWidth}; feature++)"))
                code.Single($"if ({CSharp.At("x", "feature")} != {MaskValue})", $"mask = {Numbers.Literal(1)};");
            code.Line();
            Blocks(code, Numbers, InputWidth, "numbers", block =>
                code.Line($"TLanes.Store(mask != {Numbers.Literal(0)} ? TLanes.Load(ref x, {block}) : TLanes.Broadcast({Numbers.Literal(0)}), ref y, {block});"));
        }
    }
}
