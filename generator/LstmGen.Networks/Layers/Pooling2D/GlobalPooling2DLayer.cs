namespace LstmGen.Networks;

/// <summary>
/// Keras' GlobalMaxPooling2D and GlobalAveragePooling2D: the greatest or the mean of each channel over the whole of one frame, (height, width, channels) becomes
/// (channels), or with keepdims (1, 1, channels).
/// </summary>
/// <param name="className">Keras' class name.</param>
internal sealed partial class GlobalPooling2DLayer(string className) : FrameLayer
{
    public const string Max = "GlobalMaxPooling2D", Average = "GlobalAveragePooling2D", KeepDims = "keepdims";

    public override string ClassName => className;

    protected override string WindowName => "pool";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition(KeepDims, OptionKind.Bool, "false") { PropertyName = "KeepDims" });

    public override int OutputsPerStep(LayerOptions options) => options.Bool(KeepDims) ? 1 : 0;

    public override FrameWindow Window(LayerOptions options, Shape frame)
    {
        return new FrameWindow(All(frame.Axes[0] ?? 0), All(frame.Axes[1] ?? 0));

        static FrameAxis All(int length) => new(length, length, 1, 1, IsSame: false);
    }

    protected override int Channels(LayerOptions options, int channels) => channels;

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var inferred = base.Infer(options, inputs);
        return inferred.Mismatch is not null || options.Bool(KeepDims)
            ? inferred
            : Inferred.Value(inferred.Outputs[0] with { Shape = Shape.Of(inferred.Outputs[0].Shape.Features) });
    }
}
