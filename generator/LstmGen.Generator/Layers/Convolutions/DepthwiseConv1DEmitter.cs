using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes a convolution over time of each feature by itself.</summary>
internal sealed class DepthwiseConv1DEmitter(EmitterContext context, Node node) : DepthwiseEmitter(context, node)
{
    public override int MostLanes => FeatureLanes;

    protected override IReadOnlyList<(string Name, string Expression)> Packing(IReadOnlyList<string> tensors) =>
        [(Name, DepthwisePacking(tensors[0], tensors.Count > 1 ? tensors[1] : "default"))];

    protected override void WriteProduct(CodeWriter code, StreamValue window, string taps, StreamValue output, Streams streams) => WriteDepthwise(code, Name, window, output, streams);

    protected override void WriteKernel(CodeWriter code)
    {
        var bias = Layer.Options.Bool(ConvolutionLayer.UseBias) ? " + b" : "";
        using (WriteHead(code, Name, $"y ({OutputWidth}), y = {ActivationText.Equation(Activation, $"Σ x[tap]∘w[tap]{bias}")}"))
        {
            KernelOf(Whole is null ? Activation : Activation.Linear).Write(code);
            ActivationText.WriteWhole(code, Numbers, Whole, "y", OutputWidth);
        }
    }
}
