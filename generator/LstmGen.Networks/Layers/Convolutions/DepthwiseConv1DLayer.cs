namespace LstmGen.Networks;

/// <summary>
/// Keras' DepthwiseConv1D: each feature is convolved by itself with depth_multiplier kernels of its own, whose outputs stand side by side: (timesteps, features) becomes
/// (timesteps', features·depth_multiplier).
/// </summary>
internal sealed partial class DepthwiseConv1DLayer : ConvolutionLayer
{
    public override string ClassName => "DepthwiseConv1D";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        [
            .. WindowOptions(allowsCausal: false),
            new OptionDefinition(DepthMultiplier, OptionKind.Int, "1") { IsSize = true },
            .. EndOptions,
        ]);

    protected override long OutputFeatures(LayerOptions options, int features) => (long)features * options.Int(DepthMultiplier);

    /// <summary>kernel (kernel_size, features, depth_multiplier), bias (features·depth_multiplier).</summary>
    public override EquatableArray<Parameter> Parameters(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        int features = inputs[0].Shape.Features ?? 0, multiplier = options.Int(DepthMultiplier);
        return WithBias(options, features * multiplier, new Parameter(Kernel, EquatableArray.Of(options.Int(KernelSize), features, multiplier)));
    }
}
