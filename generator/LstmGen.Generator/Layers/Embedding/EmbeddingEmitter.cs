using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes an Embedding: the row of each token is copied out of the table, which stands in memory as Keras has it.</summary>
internal sealed class EmbeddingEmitter(EmitterContext context, Node node) : LayerEmitter(context, node)
{
    /// <summary>A token at a time, where a timestep has several.</summary>
    public override int InputWidth => 1;

    protected override IReadOnlyList<(string Name, string Expression)> Packing(IReadOnlyList<string> tensors) => [(Name, $"{Numbers.Runtime}.Packer.Vector({tensors[0]})")];

    public override bool ReadsMasks => Node.OwnMask is not null;

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams)
    {
        WriteCallForEach(code, inputs, output, streams, (x, y) => $"{Name}{CSharp.Generic}({x[0]}, ref {y}, {WeightsArgument});");
        if (output.Mask is { } mask)
            streams.WriteForEach(code, stream => $"{mask.At(stream)} = {inputs[0].At(stream)} != 0 ? {Numbers.Literal(1)} : {Numbers.Literal(0)};");
    }

    protected override void WriteKernel(CodeWriter code)
    {
        var vocabulary = CSharp.Int(Layer.Options.Int(EmbeddingLayer.InputDim));
        code.Line($"/// <summary>{Title}: a token becomes y ({OutputWidth}), its row of the table ({vocabulary}, {OutputWidth}).</summary>");
        using (Kernel(code, $"int token, ref {Numbers.Keyword} y, ref {Numbers.Keyword} table", "token, ref y, ref table"))
        {
            code.Line("// The call has checked the token, but another thread may have written over it since: no row is read that the table does not have.");
            code.Single($"if ((uint)token >= {vocabulary})", $"{CSharp.Runtime}.Tokens.Changed(token, {vocabulary});");
            code.Line($"{Numbers.Runtime}.Floats.Copy{CSharp.Generic}(ref {CSharp.At("table", CSharp.Times("(nint)token", OutputWidth))}, ref y, {CSharp.Int(OutputWidth)});");
        }
    }
}
