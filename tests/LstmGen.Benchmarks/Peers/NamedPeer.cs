namespace LstmGen.Benchmarks.Peers;

/// <summary>A peer under another name, where those compared are all ours.</summary>
/// <param name="name">As it stands in the tables.</param>
/// <param name="peer">The peer.</param>
/// <param name="outputs">How many numbers come out of its run; others may give more.</param>
internal sealed class NamedPeer(string name, Peer peer, int outputs) : Peer
{
    public override string Name => name;

    public override void Run(Span<float> output) => peer.Run(output[..outputs]);

    public override void Dispose()
    {
        peer.Dispose();
        base.Dispose();
    }
}
