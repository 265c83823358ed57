using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes scale·x / √(mean of x² + ε).</summary>
internal sealed class RmsNormalizationEmitter(EmitterContext context, Node node) : RowNormEmitter(context, node)
{
    protected override bool HasWeights => true;

    protected override string Equation => $"y = scale·x / √(mean of x² + {Layer.Options.Text(NormLayer.Epsilon)})";

    protected override IReadOnlyList<(string Name, string Expression)> Packing(IReadOnlyList<string> tensors) => [(Name, Packed(tensors[0], null))];

    protected override void WriteBeginning(CodeWriter code)
    {
        code.Line("// The mean of the squares, in every lane. The sum has one order at every vector width.");
        code.Line($"var squares = {Mean(Squares($"TLanes.Broadcast({Numbers.Literal(0)})"))};");
        code.Line($"var size = {Root("squares")};");
        code.Line();
    }

    protected override string Value(string block) => Scaled("TLanes.Divide(value, size)", block);
}
