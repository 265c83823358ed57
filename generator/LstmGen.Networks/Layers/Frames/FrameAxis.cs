namespace LstmGen.Networks;

/// <summary>How a window moves along the height or the width of a frame.</summary>
/// <param name="Length">The height or width.</param>
/// <param name="Taps">How many places the window sees there.</param>
/// <param name="Stride">How many places it moves on.</param>
/// <param name="Dilation">How many places it is from one that it sees to the next.</param>
/// <param name="IsSame">Whether it reaches past both ends, where nothing is; else it stays within.</param>
internal sealed record FrameAxis(int Length, int Taps, int Stride, int Dilation, bool IsSame)
{
    /// <summary>From the first place that the window sees to the last, both counted.</summary>
    public long Span => (Taps - 1L) * Dilation + 1;

    /// <summary>How often the window fits.</summary>
    public int Outputs => IsSame ? (int)(((long)Length + Stride - 1) / Stride) : Span > Length ? 0 : (int)((Length - Span) / Stride) + 1;

    /// <summary>How many places before the beginning the first window begins. What is left over when both ends get as much is at the end.</summary>
    public int Before => IsSame ? (int)(Math.Max(0, (Outputs - 1L) * Stride + Span - Length) / 2) : 0;

    /// <summary>Whether some window reaches past an end.</summary>
    public bool ReachesOut => IsSame && (Before > 0 || (Outputs - 1L) * Stride + Span > Length);
}

/// <summary>How a window moves over a frame.</summary>
internal sealed record FrameWindow(FrameAxis Height, FrameAxis Width)
{
    public bool ReachesOut => Height.ReachesOut || Width.ReachesOut;
}
