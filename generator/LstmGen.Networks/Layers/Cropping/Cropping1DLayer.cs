namespace LstmGen.Networks;

/// <summary>Keras' Cropping1D: the sequence without some samples at its beginning and its end.</summary>
internal sealed partial class Cropping1DLayer : WindowLayer
{
    public const string Cropping = "cropping";

    public override string ClassName => "Cropping1D";

    protected override string WindowName => "cropping";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(new OptionDefinition(Cropping, OptionKind.Ints, "1,1"));

    public override TimeWindow Window(LayerOptions options)
    {
        var (first, last) = TimeEnds.Of(options, Cropping);
        return new TimeWindow(1, 1, 1, Paddings.Valid) { SkippedFirst = first, SkippedLast = last };
    }

    protected override long OutputFeatures(LayerOptions options, int features) => features;

    protected override string TooShort(LayerOptions options, TimeWindow window, int timesteps) =>
        $"crops {NumberText.Of(window.SkippedFirst)} timesteps at the beginning and {NumberText.Of(window.SkippedLast)} at the end, but its sequence has {NumberText.Of(timesteps)}, so that none is left.";

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options) => TimeEnds.Problems(options, Cropping);
}
