namespace LstmGen.Networks;

/// <summary>
/// A layer whose every output comes from a window of its sequence: convolutions, pooling, cropping. Where it looks back alone it runs a timestep at a time: the last
/// samples are kept, and what counts them says whether a timestep gives an output.
/// </summary>
internal abstract partial class WindowLayer : LayerType
{
    public const string Tail = "tail", Phase = "phase", Strides = "strides";

    /// <summary>Where the next sample goes in the tail, and how many have come since an output.</summary>
    private const int PhaseSize = 2;

    /// <summary>More than any state holds, so that it is told to be too large.</summary>
    private const int LargestTail = 1 << 26;

    public abstract TimeWindow Window(LayerOptions options);

    /// <summary>How many numbers an output has.</summary>
    protected abstract long OutputFeatures(LayerOptions options, int features);

    /// <summary>What the window is called: kernel, pool.</summary>
    protected abstract string WindowName { get; }

    /// <summary>Why the layer cannot take so many features, as the end of a sentence; null if it can.</summary>
    protected virtual string? WrongFeatures(LayerOptions options, int features) => null;

    public override string? NotDistributed => GoesThroughTime;

    public override bool SupportsMasking => false;

    public override bool IsCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => Window(options).LooksBack;

    public override string WhyNotCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => "pads both ends (padding = same), so an output depends on later samples";

    public override Clock Clock(LayerOptions options) => Window(options).Clock;

    public override EquatableArray<StateSlot> StateSlots(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var window = Window(options);
        return window.LooksBack
            ? EquatableArray.Of(new StateSlot(Tail, (int)Math.Min(LargestTail, window.Kept * (inputs[0].Shape.Features ?? 0))) { IsTail = true }, new StateSlot(Phase, PhaseSize) { IsTail = true })
            : EquatableArray<StateSlot>.Empty;
    }

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var shape = inputs[0].Shape;
        if (shape.Rank != 2)
            return Inferred.DoesNotFit($"needs a sequence (timesteps, features), but the layer before gives {shape}. If that is a recurrent layer, it has to return sequences.");
        if (shape.Features is not { } features)
            return Inferred.DoesNotFit("needs a known number of features.");
        if (WrongFeatures(options, features) is { } wrong)
            return Inferred.DoesNotFit(wrong);

        var window = Window(options);
        if (window.Clock.Count(shape.Timesteps) == 0)
            return Inferred.DoesNotFit(TooShort(options, window, shape.Timesteps ?? 0));
        return OutputFeatures(options, features) is > int.MaxValue and var many
            ? Inferred.DoesNotFit($"would give {NumberText.Grouped(many)} numbers at each timestep.")
            : Inferred.Value(new NetworkValue(Shape.Of(window.Clock.Count(shape.Timesteps), (int)OutputFeatures(options, features)), inputs[0].Element));
    }

    /// <summary>What is said of a sequence that no window fits in.</summary>
    protected virtual string TooShort(LayerOptions options, TimeWindow window, int timesteps) =>
        $"has a {WindowName} that spans {NumberText.Counted(window.Span, "timestep")}, but its sequence has {NumberText.Of(timesteps)}. Make the {WindowName} shorter, the sequence longer, or write padding = same.";

    /// <summary>What is wrong with a window that no sequence can fill.</summary>
    protected static IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> SpanProblems(TimeWindow window, string option)
    {
        if (window.Span > TimeWindow.LongestSpan)
            yield return (option, NetworkProblemKind.OptionInvalid, $"makes its window span {NumberText.Grouped(window.Span)} timesteps; at most {NumberText.Grouped(TimeWindow.LongestSpan)} are supported.");
    }
}
