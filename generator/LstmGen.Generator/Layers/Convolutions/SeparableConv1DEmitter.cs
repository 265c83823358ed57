using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes a convolution over time of each feature by itself, and the dense product that mixes what comes out of it.</summary>
internal sealed class SeparableConv1DEmitter(EmitterContext context, Node node) : DepthwiseEmitter(context, node)
{
    private int Apart => InputWidth * Multiplier;

    private string Depthwise => Name + "Depthwise";

    private StreamValue Between(Streams streams) => new(Local + "Apart", streams.AreMany ? CSharp.Int(Context.Padded(Apart)) : "0");

    public override IReadOnlyList<(string Name, int Length, string Purpose)> Scratch =>
        [.. base.Scratch, (Local + "Apart", Context.Padded(Apart), $"what '{Layer.Name}' makes of each feature by itself")];

    public override IReadOnlyList<KernelPart> Kernels =>
    [
        new(Depthwise, Layer, tensors => [(Depthwise, DepthwisePacking(tensors[0], "default"))], WriteDepthwiseKernel),
        new(Name, Layer, tensors => [(Name, $"{Numbers.Runtime}.Packer.Dense({tensors[1]}, {(tensors.Count > 2 ? tensors[2] : "default")}, {OutputWidth}, {Lanes})")], WriteKernel),
    ];

    protected override void WriteProduct(CodeWriter code, StreamValue window, string taps, StreamValue output, Streams streams)
    {
        WriteDepthwise(code, Depthwise, window, Between(streams), streams);
        WriteCallForEach(code, [Between(streams)], output, streams, (x, y) => $"{Name}{CSharp.Generic}(ref {x[0]}, ref {y}, {WeightsArgument});");
    }

    private void WriteDepthwiseKernel(CodeWriter code)
    {
        using (WriteHead(code, Depthwise, $"y ({Apart}), y = Σ x[tap]∘w[tap]"))
            KernelOf(Activation.Linear).Write(code);
    }

    protected override void WriteKernel(CodeWriter code)
    {
        var bias = Layer.Options.Bool(ConvolutionLayer.UseBias) ? " + b" : "";
        code.Line($"/// <summary>{Title}, the features mixed: x ({Apart}) becomes y ({OutputWidth}), y = {ActivationText.Equation(Activation, $"x·W{bias}")}.</summary>");
        code.Line($"/// <remarks>W is the kernel ({Apart}, {OutputWidth}); its rows follow a row of biases, one block of outputs after the other.</remarks>");
        using (Kernel(code, $"ref {Numbers.Keyword} x, ref {Numbers.Keyword} y, ref {Numbers.Keyword} w", "ref x, ref y, ref w"))
        {
            new DenseKernel(Numbers, Apart, OutputWidth, Whole is null ? Activation : Activation.Linear).Write(code);
            ActivationText.WriteWhole(code, Numbers, Whole, "y", OutputWidth);
        }
    }
}
