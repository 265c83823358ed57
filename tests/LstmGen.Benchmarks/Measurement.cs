using System.Diagnostics;

namespace LstmGen.Benchmarks;

/// <summary>
/// Times peers in turns: in each round every peer runs once for about the same time, so that whatever else the machine does meets them all. The rounds
/// are shorter than the time for which a scheduler lets a thread run: on a busy machine most of them are not interrupted. The median over the rounds is
/// the result; the minimum is what the machine can do when left alone.
/// </summary>
internal static class Measurement
{
    private const double WarmUpSeconds = 0.3, RoundSeconds = 0.002;

    public static IReadOnlyList<Timing> Of(IReadOnlyList<Peer> peers, float[] samples, int units, int rounds)
    {
        var output = new float[units];
        // By then each peer has reached the best code that the JIT makes of it.
        var runs = peers.Select(peer => RunsPerRound(peer, samples, output)).ToArray();
        var times = peers.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var peer = 0; peer < peers.Count; peer++)
                times[peer][round] = Time(peers[peer], samples, output, runs[peer]);
        }

        return [.. times.Select(Timing.Of)];
    }

    private static int RunsPerRound(Peer peer, float[] samples, float[] output)
    {
        var runs = 1;
        var nanoseconds = double.MaxValue;
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < WarmUpSeconds; runs = Math.Min(2 * runs, 1000))
            nanoseconds = Math.Min(nanoseconds, Time(peer, samples, output, runs));
        return Math.Max(1, (int)(RoundSeconds * 1e9 / (nanoseconds * Sequence.Timesteps)));
    }

    /// <summary>Nanoseconds a step.</summary>
    private static double Time(Peer peer, float[] samples, float[] output, int runs)
    {
        var start = Stopwatch.GetTimestamp();
        for (var run = 0; run < runs; run++)
            peer.Run(samples, output);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / ((double)runs * Sequence.Timesteps);
    }
}

/// <summary>Nanoseconds a step.</summary>
internal readonly record struct Timing(double Median, double Minimum)
{
    public static Timing Of(double[] times)
    {
        var sorted = times.Order().ToArray();
        return new Timing((sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2, sorted[0]);
    }
}
