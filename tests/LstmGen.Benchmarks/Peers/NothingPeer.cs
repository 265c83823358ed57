namespace LstmGen.Benchmarks.Peers;

/// <summary>Computes nothing: what is measured of it is the clock, the call and the machine.</summary>
internal sealed class NothingPeer : StreamPeer
{
    public override string Name => "nothing";

    public override void Reset()
    {
    }

    public override void Step(ReadOnlySpan<float> sample, Span<float> output)
    {
    }

    public override void Run(Span<float> output)
    {
    }
}
