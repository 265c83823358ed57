namespace LstmGen.Networks;

/// <summary>What a layer sees of its sequence for one output: some samples, equally far apart, and how they move on to the next output.</summary>
/// <param name="Taps">How many samples.</param>
/// <param name="Stride">How many timesteps the window moves on for each output.</param>
/// <param name="Dilation">How many timesteps it is from one sample to the next.</param>
/// <param name="Padding">What counts past the ends of the sequence: one of <see cref="Paddings"/>.</param>
internal sealed record TimeWindow(int Taps, int Stride, int Dilation, string Padding)
{
    /// <summary>Longer than any sequence.</summary>
    public const int LongestSpan = 100_000_000;

    /// <summary>How many samples at the beginning of the sequence no window sees, and how many at its end.</summary>
    public int SkippedFirst { get; init; }

    public int SkippedLast { get; init; }

    /// <summary>How many timesteps it is from the first of the samples to the last, both counted.</summary>
    public long Span => (Taps - 1L) * Dilation + 1;

    /// <summary>Whether an output depends on earlier samples alone.</summary>
    public bool LooksBack => Padding != Paddings.Same;

    /// <summary>When outputs come.</summary>
    public Clock Clock => new((Padding == Paddings.Valid ? Span : 1) + SkippedFirst + SkippedLast, Stride);

    /// <summary>How many of the last samples are kept where timesteps come one by one.</summary>
    public long Kept => Span + SkippedLast;

    /// <summary>How many timesteps before the beginning of the sequence the first window begins; less than 0 if it begins later.</summary>
    public long Before(int timesteps) => Padding switch
    {
        Paddings.Causal => Span - 1,
        Paddings.Same => Math.Max(0, (((long)timesteps + Stride - 1) / Stride - 1) * Stride + Span - timesteps) / 2,
        _ => -SkippedFirst,
    };
}
