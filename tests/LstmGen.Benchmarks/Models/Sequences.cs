namespace LstmGen.Benchmarks.Models;

/// <summary>What the networks are given.</summary>
public static class Sequences
{
    /// <summary>How many samples a sequence has; that of the last shape has more.</summary>
    public const int Timesteps = 100, LongTimesteps = 10_000;

    /// <summary>How many sequences or streams a batch has.</summary>
    public const int Batch = 64;

    /// <summary>Numbers between −1 and 1, the same in every run.</summary>
    public static float[] Draw(int count)
    {
        var random = new Random(2);
        var samples = new float[count];
        foreach (ref var value in samples.AsSpan())
            value = 2 * random.NextSingle() - 1;
        return samples;
    }
}
