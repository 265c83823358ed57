namespace LstmGen.Benchmarks.Latency;

/// <summary>How long the calls took, in nanoseconds: half of them at most the first figure, one in a hundred longer than the second, one in ten thousand longer than the third.</summary>
internal sealed record Percentiles(double P50, double P99, double P9999, double Worst)
{
    /// <param name="ticks">The time of each call; sorted on return.</param>
    public static Percentiles Of(long[] ticks)
    {
        Array.Sort(ticks);
        return new Percentiles(At(0.5), At(0.99), At(0.9999), Clock.Nanoseconds(ticks[^1]));

        // The least time that so large a share of the calls did not exceed.
        double At(double share) => Clock.Nanoseconds(ticks[(int)Math.Ceiling(share * ticks.Length) - 1]);
    }

    /// <summary>Without what it costs to read the clock.</summary>
    public Percentiles Less(double nanoseconds)
    {
        return new Percentiles(Rest(P50), Rest(P99), Rest(P9999), Rest(Worst));

        double Rest(double value) => Math.Max(0, value - nanoseconds);
    }
}
