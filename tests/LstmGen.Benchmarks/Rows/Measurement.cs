using System.Diagnostics;
using LstmGen.Benchmarks.Peers;

namespace LstmGen.Benchmarks.Rows;

/// <summary>
/// Times peers in turns: in each round every peer runs once for about the same time, so that whatever else the machine does meets them all. The rounds
/// are shorter than the time for which a scheduler lets a thread run: on a busy machine most of them are not interrupted. The median over the rounds is
/// the result; the minimum is what the machine can do when left alone.
/// </summary>
/// <param name="Rounds">How many rounds; fewer, but never below <see cref="LeastRounds"/>, where they would take longer than the limit.</param>
/// <param name="WarmUpSeconds">How long each peer runs before; the JIT makes its best code of the peers that it can improve meanwhile.</param>
internal sealed record Measurement(int Rounds, double WarmUpSeconds)
{
    private const int LeastRounds = 5;
    private const double RoundSeconds = 0.002, LimitSeconds = 3;

    public IReadOnlyList<Timing> Of(IReadOnlyList<Peer> peers, Workload work, int outputs)
    {
        var output = new float[outputs];
        var runs = new int[peers.Count];
        var seconds = 0.0;
        for (var peer = 0; peer < runs.Length; peer++)
        {
            var run = WarmUp(peers[peer], output);
            runs[peer] = Math.Max(1, (int)(RoundSeconds / run));
            seconds += runs[peer] * run;
        }

        var rounds = Math.Min(Rounds, Math.Max(LeastRounds, (int)(LimitSeconds / seconds)));
        var times = peers.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var peer = 0; peer < runs.Length; peer++)
                times[peer][round] = Seconds(peers[peer], output, runs[peer]) * 1e9 / (runs[peer] * (double)work.Steps);
        }

        return [.. peers.Select((peer, index) => Timing.Of(peer.Name, times[index], Bytes(peer, output, runs[index])))];
    }

    /// <summary>The seconds of a run, the best of some.</summary>
    private double WarmUp(Peer peer, float[] output)
    {
        var best = double.MaxValue;
        var runs = 1;
        var start = Stopwatch.GetTimestamp();
        do
        {
            best = Math.Min(best, Seconds(peer, output, runs) / runs);
            runs = Math.Min(2 * runs, Math.Max(1, (int)(RoundSeconds / best)));
        }
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < WarmUpSeconds);
        return best;
    }

    /// <summary>What a run allocates, on all threads, all that .NET counts: apart from the rounds, since to ask stops every thread.</summary>
    private static double Bytes(Peer peer, float[] output, int runs)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var run = 0; run < runs; run++)
            peer.Run(output);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)runs;
    }

    private static double Seconds(Peer peer, float[] output, int runs)
    {
        var start = Stopwatch.GetTimestamp();
        for (var run = 0; run < runs; run++)
            peer.Run(output);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}

/// <summary>Nanoseconds a step of one sequence.</summary>
/// <param name="Peer">Whose.</param>
/// <param name="Median">The median over the rounds.</param>
/// <param name="Minimum">The best round.</param>
/// <param name="Rounds">How many rounds.</param>
/// <param name="Bytes">What a run of all the work allocates.</param>
internal sealed record Timing(string Peer, double Median, double Minimum, int Rounds, double Bytes)
{
    public static Timing Of(string peer, double[] times, double bytes)
    {
        var sorted = times.Order().ToArray();
        return new Timing(peer, (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2, sorted[0], sorted.Length, bytes);
    }
}
