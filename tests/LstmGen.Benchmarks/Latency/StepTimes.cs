using System.Diagnostics;
using System.Runtime.CompilerServices;
using LstmGen.Benchmarks.Peers;

namespace LstmGen.Benchmarks.Latency;

/// <summary>A peer's steps, each timed.</summary>
/// <param name="Peer">Whose.</param>
/// <param name="Steps">How many.</param>
/// <param name="Times">As measured, the reading of the clock among them.</param>
/// <param name="Activity">What .NET did meanwhile.</param>
internal sealed record StepTimes(string Peer, int Steps, Percentiles Times, Activity Activity)
{
    /// <summary>So many steps, then it is the next peer's turn: whatever else the machine does meets them all.</summary>
    private const int Turn = 10_000;

    /// <param name="peers">Who takes turns; the state is carried from turn to turn.</param>
    /// <param name="samples">What they are given, again and again.</param>
    /// <param name="features">How many numbers a sample has.</param>
    /// <param name="outputs">How many numbers an output has.</param>
    /// <param name="steps">How many steps of each.</param>
    public static IReadOnlyList<StepTimes> Of(IReadOnlyList<StreamPeer> peers, float[] samples, int features, int outputs, int steps)
    {
        var output = new float[outputs];
        var ticks = peers.Select(_ => Touched(steps)).ToArray();
        var activities = new Activity[peers.Count];
        foreach (var peer in peers)
            TakeTurn(peer, samples, features, output, ticks[0].AsSpan(0, Math.Min(Turn, steps)));

        for (var first = 0; first < steps; first += Turn)
        {
            for (var peer = 0; peer < peers.Count; peer++)
                activities[peer] += TakeTurn(peers[peer], samples, features, output, ticks[peer].AsSpan(first, Math.Min(Turn, steps - first)));
        }

        return [.. peers.Select((peer, index) => new StepTimes(peer.Name, steps, Percentiles.Of(ticks[index]), activities[index]))];
    }

    private static Activity TakeTurn(StreamPeer peer, float[] samples, int features, float[] output, Span<long> ticks)
    {
        var before = Activity.Now();
        Time(peer, samples, features, output, ticks);
        return Activity.Now() - before;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Time(StreamPeer peer, ReadOnlySpan<float> samples, int features, Span<float> output, Span<long> ticks)
    {
        var place = 0;
        foreach (ref var time in ticks)
        {
            var sample = samples.Slice(place, features);
            place = place + features == samples.Length ? 0 : place + features;
            var start = Stopwatch.GetTimestamp();
            peer.Step(sample, output);
            time = Stopwatch.GetTimestamp() - start;
        }
    }

    /// <summary>Memory that the machine has given already, and does not give in the midst of a measurement.</summary>
    private static long[] Touched(int length)
    {
        var result = new long[length];
        Array.Fill(result, -1);
        return result;
    }
}
