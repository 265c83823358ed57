using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes MaxPooling2D, AveragePooling2D and their global kin: for each place of the window all channels side by side, row by row.</summary>
/// <param name="context">What all parts of the emission agree on.</param>
/// <param name="node">The use.</param>
/// <param name="averages">Whether the mean is taken; else the greatest.</param>
internal sealed class Pooling2DEmitter(EmitterContext context, Node node, bool averages) : WholeEmitter(context, node)
{
    protected override bool ReadsPastEnd => true;

    private int Channels => InputShape.Features ?? 0;

    private FrameWindow Window => ((FrameLayer)Layer.Type).Window(Layer.Options, InputShape);

    public override int MostLanes => Math.Min(Context.MostLanes, Numbers.LanesFor(Channels));

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams) =>
        WriteCallForEach(code, inputs, output, streams, (x, y) => $"{Name}{CSharp.Generic}(ref {x[0]}, ref {y});");

    protected override void WriteKernel(CodeWriter code)
    {
        var (height, width) = (Window.Height, Window.Width);
        code.Line($"/// <summary>{Title}: a frame x {InputShape} becomes y {OutputShape}, the {(averages ? "mean" : "greatest")} of each channel over a window ({height.Taps}, {width.Taps}).</summary>");
        using (Kernel(code, $"ref {Numbers.Keyword} x, ref {Numbers.Keyword} y", "ref x, ref y"))
        {
            using (code.Block($"for (var row = 0; row < {height.Outputs}; row++)"))
            using (code.Block($"for (var column = 0; column < {width.Outputs}; column++)"))
            {
                if (Window.ReachesOut)
                    code.Line("// Of a window that reaches past the frame's edges the part within counts.");
                WriteEnds(code, height, "row", "top", "bottom");
                WriteEnds(code, width, "column", "left", "right");
                code.Line($"ref var output = ref {CSharp.At("y", $"(row * {width.Outputs} + column) * {Channels}")}; // ({Channels})");
                Blocks(code, Numbers, Channels, "channels", block => WriteBlock(code, block, width));
            }
        }
    }

    private static void WriteEnds(CodeWriter code, FrameAxis axis, string place, string first, string last)
    {
        var begin = CSharp.Times(place, axis.Stride) + (axis.Before > 0 ? $" - {axis.Before}" : "");
        if (!axis.ReachesOut)
        {
            code.Line($"int {first} = {begin}, {last} = {first} + {axis.Taps};");
            return;
        }

        code.Line($"int {first} = {begin}, {last} = global::System.Math.Min({first} + {axis.Taps}, {axis.Length});");
        code.Line($"{first} = global::System.Math.Max({first}, 0);");
    }

    private void WriteBlock(CodeWriter code, string block, FrameAxis width)
    {
        code.Line(averages
            ? $"var value = TLanes.Broadcast({Numbers.Literal(0)});"
            : $"var value = TLanes.Load(ref {Pixel("top", "left")}, {block});");
        using (code.Block("for (var fromRow = top; fromRow < bottom; fromRow++)"))
        {
            var next = $"TLanes.Load(ref {Pixel("fromRow", "fromColumn")}, {block})";
            code.Single("for (var fromColumn = left; fromColumn < right; fromColumn++)", averages
                ? $"value = TLanes.Add(value, {next});"
                : $"value = {Numbers.Runtime}.Extreme.Maximum{CSharp.Generic}(value, {next});");
        }

        var result = averages ? $"TLanes.Divide(value, TLanes.Broadcast(({Numbers.Keyword})((bottom - top) * (right - left))))" : "value";
        code.Line($"TLanes.Store({result}, ref output, {block});");

        string Pixel(string row, string column) => CSharp.At("x", $"({row} * {width.Length} + {column}) * {Channels}");
    }
}
