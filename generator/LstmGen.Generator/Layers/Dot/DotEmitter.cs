using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes Dot: one sum of products after the other, each in the order of the axis that is summed, so that it is the same at every width. All lanes hold the same number.
/// </summary>
internal sealed class DotEmitter(EmitterContext context, Node node) : WholeEmitter(context, node)
{
    private const string Smallest = "1e-7";

    public override int MostLanes => Numbers.FewestLanes;

    private bool Normalizes => Layer.Options.Bool(DotLayer.Normalize);

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams) =>
        WriteCallForEach(code, inputs, output, streams, (x, y) => $"{Name}{CSharp.Generic}(ref {x[0]}, ref {x[1]}, ref {y});");

    protected override void WriteKernel(CodeWriter code)
    {
        var (left, right) = (Operand(0), Operand(1));
        code.Line($"/// <summary>{Title}: sums of products of a {left.Shape} and b {right.Shape} along {CSharp.Int(left.Length)} places become y {OutputShape}{(Normalizes ? $", each divided by the lengths of what it multiplies, √Σa² and √Σb², at least {Smallest}" : "")}.</summary>");
        using (Kernel(code, $"ref {Numbers.Keyword} a, ref {Numbers.Keyword} b, ref {Numbers.Keyword} y", "ref a, ref b, ref y"))
        {
            code.Line("var place = 0;");
            using (code.Block($"for (var before = 0; before < {CSharp.Int(left.Before)}; before++)"))
            using (code.Block($"for (var after = 0; after < {CSharp.Int(left.After)}; after++)"))
            using (code.Block($"for (var before2 = 0; before2 < {CSharp.Int(right.Before)}; before2++)"))
            using (code.Block($"for (var after2 = 0; after2 < {CSharp.Int(right.After)}; after2++)"))
                WriteSum(code, left, right);
        }
    }

    private void WriteSum(CodeWriter code, (Shape Shape, long Before, int Length, long After) left, (Shape Shape, long Before, int Length, long After) right)
    {
        string[] sums = Normalizes ? ["sum", "squaresOfA", "squaresOfB"] : ["sum"];
        foreach (var sum in sums)
            code.Line($"var {sum} = TLanes.Broadcast({Numbers.Literal(0)});");
        using (code.Block($"for (var index = 0; index < {CSharp.Int(left.Length)}; index++)"))
        {
            code.Line($"var left = TLanes.Broadcast(ref a, {Place(left, "before", "after")});");
            code.Line($"var right = TLanes.Broadcast(ref b, {Place(right, "before2", "after2")});");
            code.Line("sum = TLanes.MultiplyAdd(left, right, sum);");
            if (Normalizes)
            {
                code.Line("squaresOfA = TLanes.MultiplyAdd(left, left, squaresOfA);");
                code.Line("squaresOfB = TLanes.MultiplyAdd(right, right, squaresOfB);");
            }
        }

        code.Line();
        if (Normalizes)
        {
            code.Line($"sum = TLanes.Divide(sum, {Norm("squaresOfA")});");
            code.Line($"sum = TLanes.Divide(sum, {Norm("squaresOfB")});");
        }

        code.Line("// All lanes hold the sum; those past the first are written over by the next one.");
        code.Line($"TLanes.Store(sum, ref {CSharp.At("y", "place++")}, 0);");
    }

    private string Norm(string squares) => $"TLanes.AtLeast(TLanes.SquareRoot({squares}), TLanes.Broadcast({Numbers.Literal(Smallest)}))";

    private (Shape Shape, long Before, int Length, long After) Operand(int input)
    {
        var shape = ShapeOf(Node.InputValues[input]);
        var axis = DotLayer.AxisOf(Layer.Options, input, shape) ?? 0;
        return (shape, new Shape(shape.Axes.Take(axis).ToEquatable()).Count, shape.Axes[axis] ?? 0, new Shape(shape.Axes.Skip(axis + 1).ToEquatable()).Count);
    }

    private static string Place((Shape Shape, long Before, int Length, long After) operand, string before, string after) =>
        $"({before} * {CSharp.Int(operand.Length)} + index) * {CSharp.Int(operand.After)} + {after}";
}
