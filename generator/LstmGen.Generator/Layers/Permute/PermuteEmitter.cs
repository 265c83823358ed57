using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes Permute: a loop for each axis of the output, and in the innermost the place that the number comes from.</summary>
/// <param name="context">What all parts of the emission agree on.</param>
/// <param name="node">The use.</param>
/// <param name="order">The axis of the input, counted from 0, that each axis of the output is.</param>
internal sealed class PermuteEmitter(EmitterContext context, Node node, IReadOnlyList<int> order) : WholeEmitter(context, node)
{
    /// <summary>Numbers move one by one: longer vectors would change nothing.</summary>
    public override int MostLanes => Context.MostLanes;

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams) =>
        WriteCallForEach(code, inputs, output, streams, (x, y) => $"{Name}{CSharp.Generic}(ref {x[0]}, ref {y});");

    protected override void WriteKernel(CodeWriter code)
    {
        code.Line($"/// <summary>{Title}: x {InputShape} becomes y {OutputShape}.</summary>");
        using (Kernel(code, $"ref {Numbers.Keyword} x, ref {Numbers.Keyword} y", "ref x, ref y"))
            WriteAxis(code, 0, "", "");
    }

    private void WriteAxis(CodeWriter code, int axis, string from, string to)
    {
        if (axis == order.Count)
        {
            code.Line($"{CSharp.At("y", to)} = {CSharp.At("x", from)};");
            return;
        }

        var index = $"axis{CSharp.Int(axis + 1)}";
        using (code.Block($"for (var {index} = 0; {index} < {CSharp.Int(OutputShape.Axes[axis] ?? 0)}; {index}++)"))
            WriteAxis(code, axis + 1, Plus(from, index, Stride(InputShape, order[axis])), Plus(to, index, Stride(OutputShape, axis)));
    }

    private static string Plus(string sum, string index, long stride) => (sum.Length == 0 ? "" : sum + " + ") + CSharp.Times(index, stride);

    /// <summary>How many numbers it is from one place along an axis to the next.</summary>
    private static long Stride(Shape shape, int axis) => new Shape(shape.Axes.Skip(axis + 1).ToEquatable()).Count;
}
