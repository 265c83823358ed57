using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes Conv2D: for each place of the window what it sees is gathered side by side, and the filters are a dense product over that. The room for one window serves all.
/// </summary>
internal sealed class Conv2DEmitter(EmitterContext context, Node node) : WholeEmitter(context, node)
{
    private Activation Activation => Layer.Options.Activation(Conv2DLayer.ActivationOption);

    protected override Activation? Whole => Activation.IsElementwise ? null : Activation;

    private int Filters => Layer.Options.Int(Conv2DLayer.Filters);

    private int Groups => Layer.Options.Int(Conv2DLayer.Groups);

    private int Channels => InputShape.Features ?? 0;

    private FrameWindow Window => ((Conv2DLayer)Layer.Type).Window(Layer.Options, InputShape);

    /// <summary>How many numbers a group of filters sees at each place of the window, and in all.</summary>
    private int Each => Channels / Groups;

    private int Seen => Window.Height.Taps * Window.Width.Taps * Each;

    public override int MostLanes => Math.Min(Context.MostLanes, Numbers.LanesFor(Filters / Groups));

    private string Patch => Context.LocalOf(Layer, Node.Use) + "Patch";

    public override IReadOnlyList<(string Name, int Length, string Purpose)> Scratch => [(Patch, Context.Padded(Seen), $"({Seen}), what a window of '{Layer.Name}' sees")];

    protected override IReadOnlyList<(string Name, string Expression)> Packing(IReadOnlyList<string> tensors) =>
        [(Name, $"{Numbers.Runtime}.Packer.Convolution({tensors[0]}, {(tensors.Count > 1 ? tensors[1] : "default")}, {CSharp.Int(Filters)}, {CSharp.Int(Groups)}, {Lanes})")];

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams) =>
        WriteCallForEach(code, inputs, output, streams, (x, y) => $"{Name}{CSharp.Generic}(ref {x[0]}, ref {y}, {WeightsArgument}, ref {Patch});");

    protected override void WriteKernel(CodeWriter code)
    {
        var (height, width) = (Window.Height, Window.Width);
        var bias = Layer.Options.Bool(Conv2DLayer.UseBias) ? " + b" : "";
        code.Line($"/// <summary>{Title}: a frame x {InputShape} becomes y {OutputShape}, y = {ActivationText.Equation(Activation, $"x·W{bias}")} for each place of a window ({height.Taps}, {width.Taps}).</summary>");
        code.Line($"/// <remarks>{(Groups > 1 ? $"Each of {Groups} groups of filters sees its own {Each} channels. " : "")}The patch has room for what the window sees.</remarks>");
        var parameters = $"ref {Numbers.Keyword} x, ref {Numbers.Keyword} y, ref {Numbers.Keyword} w, ref {Numbers.Keyword} patch";
        using (Kernel(code, parameters, "ref x, ref y, ref w, ref patch"))
        {
            using (code.Block($"for (var row = 0; row < {height.Outputs}; row++)"))
            using (code.Block($"for (var column = 0; column < {width.Outputs}; column++)"))
            {
                code.Line($"ref var output = ref {CSharp.At("y", $"(row * {width.Outputs} + column) * {Filters}")}; // ({Filters})");
                for (var group = 0; group < Groups; group++)
                {
                    WriteGather(code, group);
                    code.Line($"{Name}Sums{CSharp.Generic}(ref patch, ref {CSharp.At("output", group * (Filters / Groups))}, ref {Weights(group)});");
                }

                ActivationText.WriteWhole(code, Numbers, Whole, "output", Filters);
            }
        }

        code.Line();
        WriteSums(code);
    }

    /// <summary>The weights of a group follow those of the one before: blocks of filters, each with a row of biases.</summary>
    private string Weights(int group)
    {
        if (group == 0)
            return "w";
        var filters = Filters / Groups;
        var blocks = filters <= Numbers.FewestLanes ? "" : $"(({filters} + TLanes.Count - 1) / TLanes.Count) * ";
        return CSharp.At("w", $"{group} * {blocks}{1 + Seen} * TLanes.Count");
    }

    private void WriteGather(CodeWriter code, int group)
    {
        var (height, width) = (Window.Height, Window.Width);
        var first = CSharp.Int(group * Each);
        code.Line($"// The window's numbers, row by row{(Groups > 1 ? $", for filters {group * (Filters / Groups)} and on" : "")}{(Window.ReachesOut ? "; past the frame's edges there are zeros" : "")}.");
        using (code.Block($"for (var tapRow = 0; tapRow < {height.Taps}; tapRow++)"))
        {
            code.Line($"var fromRow = {From("row", height, "tapRow")};");
            if (!Window.ReachesOut && width.Dilation == 1 && Groups == 1)
            {
                var count = CSharp.Int((long)width.Taps * Channels);
                code.Line($"{Numbers.Runtime}.Floats.Copy{CSharp.Generic}(ref {CSharp.At("x", $"(fromRow * {width.Length} + {From("column", width, null)}) * {Channels}")}, ref {CSharp.At("patch", CSharp.Times("tapRow", (long)width.Taps * Channels))}, {count});");
                return;
            }

            using (code.Block($"for (var tapColumn = 0; tapColumn < {width.Taps}; tapColumn++)"))
            {
                code.Line($"var fromColumn = {From("column", width, "tapColumn")};");
                code.Line($"ref var tap = ref {CSharp.At("patch", $"(tapRow * {width.Taps} + tapColumn) * {Each}")};");
                var copy = $"{Numbers.Runtime}.Floats.Copy{CSharp.Generic}(ref {CSharp.At("x", $"(fromRow * {width.Length} + fromColumn) * {Channels} + {first}")}, ref tap, {Each});";
                if (!Window.ReachesOut)
                {
                    code.Line(copy);
                    return;
                }

                code.Single($"if (fromRow >= 0 && fromRow < {height.Length} && fromColumn >= 0 && fromColumn < {width.Length})", copy);
                code.Single("else", $"{CSharp.Marshal}.CreateSpan(ref tap, {Each}).Clear();");
            }
        }
    }

    /// <summary>The row or column of the frame that a tap of the window is.</summary>
    private static string From(string place, FrameAxis axis, string? tap) =>
        CSharp.Times(place, axis.Stride) + (tap is null ? "" : " + " + CSharp.Times(tap, axis.Dilation)) + (axis.Before > 0 ? $" - {axis.Before}" : "");

    private void WriteSums(CodeWriter code)
    {
        code.Line($"/// <summary>{Title}, one place of its window: x ({Seen}) becomes y ({Filters / Groups}).</summary>");
        if (IsNarrow)
            code.Line(CSharp.LanesBetween(0, MostLanes, inWider: true));
        code.Line(CSharp.Optimized);
        using (code.Block($"private static void {Name}Sums{CSharp.Generic}(ref {Numbers.Keyword} x, ref {Numbers.Keyword} y, ref {Numbers.Keyword} w)\n    {Numbers.Constraints}"))
            new DenseKernel(Numbers, Seen, Filters / Groups, Whole is null ? Activation : Activation.Linear).Write(code);
    }
}
