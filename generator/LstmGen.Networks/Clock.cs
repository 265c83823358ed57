namespace LstmGen.Networks;

/// <summary>When samples come: the first with the timestep of that number, counted from 1, and then one with every so many.</summary>
/// <param name="First">The timestep of the first.</param>
/// <param name="Every">How many timesteps later the next one comes.</param>
internal sealed record Clock(long First, long Every)
{
    /// <summary>Later than any sequence is long; it keeps the products of many layers within 64 bits.</summary>
    private const long Never = 1L << 32;

    /// <summary>A sample at each timestep.</summary>
    public static readonly Clock Each = new(1, 1);

    /// <summary>When the samples of a layer come that counts these by a clock of its own.</summary>
    public Clock Then(Clock next) => new(Math.Min(Never, First + (next.First - 1) * Every), Math.Min(Never, Every * next.Every));

    /// <summary>How many come in so many timesteps; null for an unknown number.</summary>
    public int? Count(int? timesteps) => timesteps is { } count ? count < First ? 0 : (int)((count - First) / Every + 1) : null;
}
