using System.Diagnostics;

namespace LstmGen.Benchmarks.Latency;

internal static class Clock
{
    /// <summary>Readings of <see cref="Stopwatch"/> as nanoseconds.</summary>
    public static double Nanoseconds(double ticks) => ticks * (1e9 / Stopwatch.Frequency);
}
