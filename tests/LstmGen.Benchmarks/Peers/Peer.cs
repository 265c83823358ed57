namespace LstmGen.Benchmarks.Peers;

/// <summary>One way to compute a network.</summary>
internal abstract class Peer : IDisposable
{
    /// <summary>Our own, as it stands in the tables.</summary>
    public const string Ours = "LstmGen";

    public abstract string Name { get; }

    /// <summary>Computes the whole of the work from the beginning.</summary>
    /// <param name="output">What comes out after the last timestep of each sequence, (batch, outputs).</param>
    public abstract void Run(Span<float> output);

    public virtual void Dispose()
    {
    }
}

/// <summary>One that can also be given a sample at a time.</summary>
internal abstract class StreamPeer : Peer
{
    /// <summary>Back to the beginning.</summary>
    public abstract void Reset();

    /// <summary>One timestep.</summary>
    public abstract void Step(ReadOnlySpan<float> sample, Span<float> output);
}
