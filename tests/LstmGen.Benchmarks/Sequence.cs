namespace LstmGen.Benchmarks;

/// <summary>What every peer runs: one sequence of samples, from the beginning.</summary>
public static class Sequence
{
    /// <summary>How many samples it has.</summary>
    public const int Timesteps = 100;

    /// <summary>Samples between −1 and 1, the same in every run.</summary>
    public static float[] Draw(int features)
    {
        var random = new Random(2);
        var samples = new float[Timesteps * features];
        foreach (ref var value in samples.AsSpan())
            value = 2 * random.NextSingle() - 1;
        return samples;
    }
}
