namespace LstmGen.Networks;

/// <summary>
/// Keras' Conv2D over one frame: y = activation(Σ x·W + b) for each place of a window, (height, width, channels) becomes (height', width', filters). With groups each
/// group of filters sees its own part of the channels.
/// </summary>
internal sealed partial class Conv2DLayer : FrameLayer
{
    public const string
        Kernel = "kernel", Bias = "bias", Filters = "filters", KernelSize = "kernel_size", DilationRate = "dilation_rate", Groups = "groups",
        ActivationOption = "activation", UseBias = "use_bias";

    private const string Ones = "1,1";

    public override string ClassName => "Conv2D";

    protected override string WindowName => "kernel";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition(Filters, OptionKind.Int, null) { IsSize = true },
        new OptionDefinition(KernelSize, OptionKind.Ints, null),
        new OptionDefinition(FrameOptions.Strides, OptionKind.Ints, Ones),
        Paddings.Definition(allowsCausal: false),
        new OptionDefinition(DilationRate, OptionKind.Ints, Ones),
        new OptionDefinition(Groups, OptionKind.Int, "1") { IsSize = true },
        new OptionDefinition(ActivationOption, OptionKind.Activation, "linear"),
        new OptionDefinition(UseBias, OptionKind.Bool, "true"));

    public override FrameWindow Window(LayerOptions options, Shape frame)
    {
        return new FrameWindow(Axis(0), Axis(1));

        FrameAxis Axis(int index) => new(
            frame.Axes[index] ?? 0, options.Ints(KernelSize)[index], options.Ints(FrameOptions.Strides)[index], options.Ints(DilationRate)[index], options.Text(Paddings.Option) == Paddings.Same);
    }

    protected override int Channels(LayerOptions options, int channels) => options.Int(Filters);

    protected override string? WrongChannels(LayerOptions options, int channels)
    {
        if (channels % options.Int(Groups) != 0)
            return $"has groups = {options.Text(Groups)}, which must divide the channels, but the layer before gives {NumberText.Of(channels)}.";

        var taps = options.Ints(KernelSize).Aggregate(1L, (product, size) => product * size);
        return taps * (channels / options.Int(Groups)) is > int.MaxValue and var seen
            ? $"has a window that sees {NumberText.Grouped(seen)} numbers; at most {NumberText.Grouped(int.MaxValue)} are supported."
            : null;
    }

    /// <summary>kernel (height, width, channels / groups, filters), bias (filters).</summary>
    public override EquatableArray<Parameter> Parameters(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var (size, filters) = (options.Ints(KernelSize), options.Int(Filters));
        var kernel = new Parameter(Kernel, EquatableArray.Of(size[0], size[1], (inputs[0].Shape.Features ?? 0) / options.Int(Groups), filters));
        return options.Bool(UseBias) ? EquatableArray.Of(kernel, new Parameter(Bias, EquatableArray.Of(filters))) : EquatableArray.Of(kernel);
    }

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options)
    {
        foreach (var option in new[] { KernelSize, FrameOptions.Strides, DilationRate })
        {
            if (FrameOptions.WrongPair(options, option) is { } wrong)
                yield return (option, NetworkProblemKind.OptionInvalid, wrong);
        }

        if (options.Ints(FrameOptions.Strides).Any(stride => stride > 1) && options.Ints(DilationRate).Any(rate => rate > 1))
            yield return (FrameOptions.Strides, NetworkProblemKind.OptionInvalid, $"is {options.Text(FrameOptions.Strides)} and dilation_rate is {options.Text(DilationRate)}, but Keras computes only one of them greater than 1.");
        if (options.Int(Filters) % options.Int(Groups) != 0)
            yield return (Groups, NetworkProblemKind.OptionInvalid, $"is {options.Text(Groups)}, which must divide filters, but that is {options.Text(Filters)}.");
        if (options.Activation(ActivationOption).Halves)
            yield return (ActivationOption, NetworkProblemKind.OptionNotSupported, $"is {options.Text(ActivationOption)}, which halves what comes out; after a convolution that is not supported yet. Write it as a layer of its own: Activation.");
    }
}
