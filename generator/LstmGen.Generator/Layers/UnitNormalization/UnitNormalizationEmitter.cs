using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes x / max(√(Σ x²), 1e-12).</summary>
internal sealed class UnitNormalizationEmitter(EmitterContext context, Node node) : RowNormEmitter(context, node)
{
    private const double Smallest = 1e-12;

    protected override string Equation => "y = x / max(√(Σ x²), 1e-12)";

    protected override void WriteBeginning(CodeWriter code)
    {
        code.Line("// The length of the row as a vector, in every lane. The sum has one order at every vector width.");
        code.Line($"var squares = {Numbers.Runtime}.Sums.{Squares($"TLanes.Broadcast({Numbers.Literal(0)})")};");
        code.Line($"var length = TLanes.AtLeast(TLanes.SquareRoot(squares), TLanes.Broadcast({Numbers.Literal(Smallest)}));");
        code.Line();
    }

    protected override string Value(string block) => "TLanes.Divide(value, length)";
}
