using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes a convolution over time: a dense product of each window, or for groups one of each part of it.</summary>
internal sealed class Conv1DEmitter(EmitterContext context, Node node) : WindowEmitter(context, node)
{
    private int Filters => Layer.Options.Int(ConvolutionLayer.Filters) / Parts;

    private int Inputs => Window.Taps * InputWidth / Parts;

    private Activation Activation => Layer.Options.Activation(ConvolutionLayer.ActivationOption);

    protected override Activation? Whole => Activation.IsElementwise ? null : Activation;

    protected override int NextTap => InputWidth;

    protected override int Parts => Layer.Options.Int(ConvolutionLayer.Groups);

    public override int MostLanes => Math.Min(Context.MostLanes, Numbers.LanesFor(Filters));

    /// <summary>Each group writes whole vectors over where the next one's outputs will stand.</summary>
    public override int OutputLength => Math.Max(base.OutputLength, Context.Padded((Parts - 1) * Filters + Context.Padded(Filters)));

    protected override IReadOnlyList<(string Name, string Expression)> Packing(IReadOnlyList<string> tensors) =>
        [(Name, $"{Numbers.Runtime}.Packer.Convolution({tensors[0]}, {(tensors.Count > 1 ? tensors[1] : "default")}, {CSharp.Int(Filters * Parts)}, {CSharp.Int(Parts)}, {Lanes})")];

    protected override void WriteProduct(CodeWriter code, StreamValue window, string taps, StreamValue output, Streams streams) =>
        WriteCallForEach(code, [window], output, streams, (x, y) => $"{Name}{CSharp.Generic}(ref {x[0]}, ref {y}, {WeightsArgument});");

    protected override void WriteKernel(CodeWriter code)
    {
        var bias = Layer.Options.Bool(ConvolutionLayer.UseBias) ? " + b" : "";
        code.Line($"/// <summary>{Title}: a window x ({CSharp.Int(Window.Taps)}, {InputWidth}) becomes y ({OutputWidth}), y = {ActivationText.Equation(Activation, $"x·W{bias}")}.</summary>");
        code.Line(Parts == 1
            ? $"/// <remarks>W is the kernel ({CSharp.Int(Window.Taps)}, {InputWidth}, {OutputWidth}) as a matrix ({Inputs}, {OutputWidth}); its rows follow a row of biases, one block of outputs after the other.</remarks>"
            : $"/// <remarks>Each of {Parts} groups of filters sees its own features: ({Inputs}) become ({Filters}). The rows of its kernel follow a row of biases, one block of outputs after the other.</remarks>");
        using (Kernel(code, $"ref {Numbers.Keyword} x, ref {Numbers.Keyword} y, ref {Numbers.Keyword} w", "ref x, ref y, ref w"))
        {
            var kernel = new DenseKernel(Numbers, Inputs, Filters, Whole is null ? Activation : Activation.Linear);
            if (Parts == 1)
                kernel.Write(code);
            else
                WriteGroups(code, kernel);
            ActivationText.WriteWhole(code, Numbers, Whole, Parts == 1 ? "y" : "all", OutputWidth);
        }
    }

    private void WriteGroups(CodeWriter code, DenseKernel kernel)
    {
        if (Whole is not null)
            code.Line("ref var all = ref y;");
        using (code.Block($"for (var part = 0; part < {CSharp.Int(Parts)}; part++)"))
        {
            kernel.Write(code, goesOn: true);
            code.Line();
            code.Line("// The next group. What whole vectors left past the end of this one's outputs is written over.");
            code.Line($"x = ref {CSharp.At("x", Inputs)};");
            code.Line($"y = ref {CSharp.At("y", Filters)};");
        }
    }
}
