namespace LstmGen.Networks;

/// <summary>
/// A layer of one frame (height, width, channels) whose every output comes from a window of it. Frames that follow each other in time are within TimeDistributed.
/// </summary>
internal abstract class FrameLayer : LayerType
{
    public override bool SupportsMasking => false;

    /// <summary>A frame by itself has no time axis.</summary>
    public override bool IsCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => false;

    public override string WhyNotCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => "takes its input as one frame, all rows at once";

    /// <summary>The window over a frame.</summary>
    public abstract FrameWindow Window(LayerOptions options, Shape frame);

    /// <summary>What the window is called: kernel, pool.</summary>
    protected abstract string WindowName { get; }

    protected abstract int Channels(LayerOptions options, int channels);

    /// <summary>Why the layer cannot take so many channels, as the end of a sentence; null if it can.</summary>
    protected virtual string? WrongChannels(LayerOptions options, int channels) => null;

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var shape = inputs[0].Shape;
        if (shape.Rank != 3 || shape.Axes.Any(axis => axis is null))
            return Inferred.DoesNotFit($"needs a frame (height, width, channels), but is given {shape}. Frames that follow each other, (timesteps, height, width, channels), take TimeDistributed({ClassName}(…)).");

        var channels = shape.Features ?? 0;
        if (WrongChannels(options, channels) is { } wrong)
            return Inferred.DoesNotFit(wrong);

        var window = Window(options, shape);
        if (window.Height.Outputs == 0 || window.Width.Outputs == 0)
        {
            return Inferred.DoesNotFit($"has a {WindowName} that spans ({NumberText.Of(window.Height.Span)}, {NumberText.Of(window.Width.Span)}), larger than the frame {shape}. "
                + $"Make the {WindowName} smaller, or write padding = same.");
        }

        return Inferred.Value(new NetworkValue(Shape.Of(window.Height.Outputs, window.Width.Outputs, Channels(options, channels)), inputs[0].Element));
    }
}
