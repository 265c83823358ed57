namespace LstmGen.Networks;

/// <summary>
/// Keras' SeparableConv1D: each feature is convolved by itself with depth_multiplier kernels of its own, and at each timestep filters mix what comes out:
/// (timesteps, features) becomes (timesteps', features·depth_multiplier) and then (timesteps', filters).
/// </summary>
internal sealed partial class SeparableConv1DLayer : ConvolutionLayer
{
    public const string DepthwiseKernel = "depthwise_kernel", PointwiseKernel = "pointwise_kernel";

    public override string ClassName => "SeparableConv1D";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        [
            new OptionDefinition(Filters, OptionKind.Int, null) { IsSize = true },
            .. WindowOptions(allowsCausal: false),
            new OptionDefinition(DepthMultiplier, OptionKind.Int, "1") { IsSize = true },
            .. EndOptions,
        ]);

    protected override long OutputFeatures(LayerOptions options, int features) => options.Int(Filters);

    protected override string? WrongFeatures(LayerOptions options, int features) => (long)features * options.Int(DepthMultiplier) is > int.MaxValue and var many
        ? $"would give {NumberText.Grouped(many)} numbers at each timestep before its filters."
        : null;

    /// <summary>depthwise_kernel (kernel_size, features, depth_multiplier), pointwise_kernel (1, features·depth_multiplier, filters), bias (filters).</summary>
    public override EquatableArray<Parameter> Parameters(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        int features = inputs[0].Shape.Features ?? 0, multiplier = options.Int(DepthMultiplier), filters = options.Int(Filters);
        return WithBias(
            options, filters,
            new Parameter(DepthwiseKernel, EquatableArray.Of(options.Int(KernelSize), features, multiplier)),
            new Parameter(PointwiseKernel, EquatableArray.Of(1, features * multiplier, filters)));
    }
}
