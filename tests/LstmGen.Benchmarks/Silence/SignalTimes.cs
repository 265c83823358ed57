using System.Diagnostics;
using LstmGen.Benchmarks.Latency;
using LstmGen.Benchmarks.Peers;

namespace LstmGen.Benchmarks.Silence;

/// <summary>How long a peer takes over a signal, in nanoseconds a step.</summary>
/// <param name="Peer">Whose.</param>
/// <param name="Mean">Over all of it.</param>
/// <param name="Slowest">Over the slowest <see cref="Window"/> steps.</param>
/// <param name="Last">Over the last ones, when all has settled.</param>
internal sealed record SignalTimes(string Peer, double Mean, double Slowest, double Last)
{
    /// <summary>So many steps are timed together.</summary>
    public const int Window = 100;

    /// <param name="peers">Who takes turns.</param>
    /// <param name="signals">The samples of each signal.</param>
    /// <param name="features">How many numbers a sample has.</param>
    /// <param name="outputs">How many numbers an output has.</param>
    /// <param name="rounds">
    /// How often everyone hears every signal. Of each window the best time counts: the numbers are the same in every round, and what is slow about them is in the best too;
    /// what else the machine does is not.
    /// </param>
    /// <returns>For each signal, the times of each peer.</returns>
    public static SignalTimes[][] Of(IReadOnlyList<StreamPeer> peers, float[][] signals, int features, int outputs, int rounds)
    {
        // By signal, peer, window, round.
        var output = new float[outputs];
        var times = signals.Select(samples => peers.Select(_ => Enumerable.Range(0, samples.Length / (features * Window)).Select(_ => new double[rounds]).ToArray()).ToArray()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var signal = 0; signal < signals.Length; signal++)
            {
                for (var peer = 0; peer < peers.Count; peer++)
                    Listen(peers[peer], signals[signal], features, output, times[signal][peer], round);
            }
        }

        return [.. times.Select(signal => signal.Select((windows, peer) => Of(peers[peer].Name, windows)).ToArray())];
    }

    private static SignalTimes Of(string peer, double[][] windows)
    {
        double[] best = [.. windows.Select(rounds => rounds.Min())];
        return new SignalTimes(peer, best.Average(), best.Max(), best[^1]);
    }

    private static void Listen(StreamPeer peer, ReadOnlySpan<float> samples, int features, Span<float> output, double[][] windows, int round)
    {
        // The beginning once more without the clock: the caches still hold what another peer left.
        Listen(peer, samples[..(Window * features)], features, output);
        peer.Reset();
        foreach (var window in windows)
        {
            var start = Stopwatch.GetTimestamp();
            Listen(peer, samples[..(Window * features)], features, output);
            window[round] = Clock.Nanoseconds(Stopwatch.GetTimestamp() - start) / Window;
            samples = samples[(Window * features)..];
        }
    }

    private static void Listen(StreamPeer peer, ReadOnlySpan<float> samples, int features, Span<float> output)
    {
        for (; samples.Length > 0; samples = samples[features..])
            peer.Step(samples[..features], output);
    }
}
