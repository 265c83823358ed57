namespace LstmGen.Networks;

/// <summary>
/// Keras' MaxPooling2D and AveragePooling2D: the greatest or the mean of each channel over a window of one frame, (height, width, channels) becomes
/// (height', width', channels). Past the edges of a frame there is nothing that counts.
/// </summary>
/// <param name="className">Keras' class name.</param>
internal sealed partial class Pooling2DLayer(string className) : FrameLayer
{
    public const string Max = "MaxPooling2D", Average = "AveragePooling2D", PoolSize = "pool_size";

    public override string ClassName => className;

    protected override string WindowName => "pool";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition(PoolSize, OptionKind.Ints, "2,2"),
        new OptionDefinition(FrameOptions.Strides, OptionKind.Ints, OptionText.Null) { IsNullable = true },
        Paddings.Definition(allowsCausal: false));

    /// <summary>A window moves on by its own size, unless it is said how far.</summary>
    public override string? InEffect(LayerOptions options, string option) =>
        options.Text(option == FrameOptions.Strides && !options.IsStated(FrameOptions.Strides) ? PoolSize : option);

    public override FrameWindow Window(LayerOptions options, Shape frame)
    {
        return new FrameWindow(Axis(0), Axis(1));

        FrameAxis Axis(int index) => new(
            frame.Axes[index] ?? 0, options.Ints(PoolSize)[index], options.Ints(options.IsStated(FrameOptions.Strides) ? FrameOptions.Strides : PoolSize)[index], 1,
            options.Text(Paddings.Option) == Paddings.Same);
    }

    protected override int Channels(LayerOptions options, int channels) => channels;

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options)
    {
        if (FrameOptions.WrongPair(options, PoolSize) is { } wrong)
            yield return (PoolSize, NetworkProblemKind.OptionInvalid, wrong);
        if (options.IsStated(FrameOptions.Strides) && FrameOptions.WrongPair(options, FrameOptions.Strides) is { } wrongStrides)
            yield return (FrameOptions.Strides, NetworkProblemKind.OptionInvalid, wrongStrides);
    }
}
