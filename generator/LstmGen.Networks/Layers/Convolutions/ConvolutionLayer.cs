namespace LstmGen.Networks;

/// <summary>What Keras' convolutions over time share: how their window moves, and what follows the sums.</summary>
internal abstract class ConvolutionLayer : WindowLayer
{
    public const string
        Kernel = "kernel", Bias = "bias", Filters = "filters", KernelSize = "kernel_size", DilationRate = "dilation_rate", Groups = "groups",
        DepthMultiplier = "depth_multiplier", ActivationOption = "activation", UseBias = "use_bias";

    protected override string WindowName => "kernel";

    public override TimeWindow Window(LayerOptions options) => new(options.Int(KernelSize), options.Int(Strides), options.Int(DilationRate), options.Text(Paddings.Option)!);

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options)
    {
        if (options.Int(Strides) > 1 && options.Int(DilationRate) > 1)
            yield return (Strides, NetworkProblemKind.OptionInvalid, $"is {options.Text(Strides)} and dilation_rate is {options.Text(DilationRate)}, but Keras computes only one of them greater than 1.");
        if (options.Activation(ActivationOption).Halves)
            yield return (ActivationOption, NetworkProblemKind.OptionNotSupported, $"is {options.Text(ActivationOption)}, which halves what comes out; after a convolution that is not supported yet. Write it as a layer of its own: Activation.");
        foreach (var problem in SpanProblems(Window(options), KernelSize))
            yield return problem;
    }

    protected static OptionDefinition[] WindowOptions(bool allowsCausal) =>
    [
        new(KernelSize, OptionKind.Int, null) { IsSize = true },
        new(Strides, OptionKind.Int, "1") { IsSize = true },
        Paddings.Definition(allowsCausal),
        new(DilationRate, OptionKind.Int, "1") { IsSize = true },
    ];

    protected static OptionDefinition[] EndOptions { get; } =
    [
        new(ActivationOption, OptionKind.Activation, "linear"),
        new(UseBias, OptionKind.Bool, "true"),
    ];

    protected static EquatableArray<Parameter> WithBias(LayerOptions options, int outputs, params Parameter[] kernels) =>
        (options.Bool(UseBias) ? kernels.Append(new Parameter(Bias, EquatableArray.Of(outputs))) : kernels).ToEquatable();
}
