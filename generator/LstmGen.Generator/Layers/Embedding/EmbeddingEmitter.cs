using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes an Embedding: the row of each token is copied out of the table, which stands in memory as Keras has it.</summary>
internal sealed class EmbeddingEmitter(EmitterContext context, Node node) : LayerEmitter(context, node)
{
    private int Width => Layer.Options.Int(EmbeddingLayer.OutputDim);

    /// <summary>How many tokens there are at a timestep.</summary>
    private int Count => Node.InputValues[0].SampleSize;

    protected override IReadOnlyList<(string Name, string Expression)> Packing(IReadOnlyList<string> tensors) => [(Name, $"{Numbers.Runtime}.Packer.Vector({tensors[0]})")];

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams) =>
        WriteCallForEach(code, inputs, output, streams, (x, y) => $"{Name}{CSharp.Generic}(ref {x[0]}, ref {y}, {WeightsArgument});");

    protected override void WriteKernel(CodeWriter code)
    {
        var vocabulary = CSharp.Int(Layer.Options.Int(EmbeddingLayer.InputDim));
        code.Line($"/// <summary>{Title}: {(Count == 1 ? "a token becomes" : $"each of {Count} tokens becomes")} y ({Width}), its row of the table ({vocabulary}, {Width}).</summary>");
        using (Kernel(code, $"ref int token, ref {Numbers.Keyword} y, ref {Numbers.Keyword} table", "ref token, ref y, ref table"))
        {
            using var each = Count == 1 ? null : (IDisposable)code.Block($"for (var index = 0; index < {CSharp.Int(Count)}; index++)");
            code.Line("// The call has checked the tokens, but another thread may have written over them since: no row is read that the table does not have.");
            code.Line($"var row = {(Count == 1 ? "token" : CSharp.At("token", "index"))};");
            code.Single($"if ((uint)row >= {vocabulary})", $"{CSharp.Runtime}.Tokens.Changed(row, {vocabulary});");
            code.Line($"{Numbers.Runtime}.Floats.Copy{CSharp.Generic}(ref {CSharp.At("table", CSharp.Times("(nint)row", Width))}, ref {(Count == 1 ? "y" : CSharp.At("y", CSharp.Times("index", Width)))}, {CSharp.Int(Width)});");
        }
    }
}
