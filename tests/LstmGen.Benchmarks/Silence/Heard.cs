using LstmGen.Benchmarks.Models;
using LstmGen.Benchmarks.Peers;

namespace LstmGen.Benchmarks.Silence;

/// <summary>A signal through a network: ours first, then the plain loop.</summary>
/// <param name="Signal">What was heard.</param>
/// <param name="Times">How long each took.</param>
/// <param name="Loud">How long each took over the loud signal.</param>
/// <param name="DenormalOutputs">The share of our outputs that are denormal.</param>
internal sealed record Heard(Signal Signal, SignalTimes[] Times, SignalTimes[] Loud, double DenormalOutputs)
{
    public static IEnumerable<Heard> Of(Shape shape, Network network, int rounds)
    {
        var signals = Signal.All.Select(signal => signal.Samples(network.Features)).ToArray();
        var work = new Workload(Signal.Steps, 1, signals[0]);
        StreamPeer[] peers = [shape.Class.Step(network, work), new CellPeer(new LoopCell(network.Lstm), network, work, isStreams: true)];
        Agreement.Check(shape.Name, peers, network.Outputs);
        double[] shares = [.. signals.Select(samples => Denormal(peers[0], samples, network))];
        var times = SignalTimes.Of(peers, signals, network.Features, network.Outputs, rounds);
        return Signal.All.Select((signal, index) => new Heard(signal, times[index], times[0], shares[index]));
    }

    private static double Denormal(StreamPeer peer, ReadOnlySpan<float> samples, Network network)
    {
        var output = new float[network.Outputs];
        long denormal = 0, all = 0;
        peer.Reset();
        for (; samples.Length > 0; samples = samples[network.Features..])
        {
            peer.Step(samples[..network.Features], output);
            denormal += output.Count(float.IsSubnormal);
            all += output.Length;
        }

        return denormal / (double)all;
    }
}
