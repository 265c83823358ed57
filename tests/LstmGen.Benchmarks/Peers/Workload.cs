namespace LstmGen.Benchmarks.Peers;

/// <summary>What a peer computes in a run: so many sequences of so many timesteps, each from the beginning.</summary>
/// <param name="Timesteps">How many timesteps.</param>
/// <param name="Batch">How many sequences, or streams.</param>
/// <param name="Samples">(batch, timesteps, features), or (timesteps, batch, features) for streams.</param>
internal sealed record Workload(int Timesteps, int Batch, float[] Samples)
{
    /// <summary>How many steps of one sequence.</summary>
    public long Steps => (long)Timesteps * Batch;
}
