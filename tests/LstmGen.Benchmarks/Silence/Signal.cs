namespace LstmGen.Benchmarks.Silence;

/// <summary>What a network hears: loud noise, and what comes after it.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Amplitude">How loud it is at a step.</param>
internal sealed record Signal(string Name, Func<int, float> Amplitude)
{
    /// <summary>How many steps each has.</summary>
    public const int Steps = 6000;

    private const int Burst = 1000;

    // A tail falls so much a step: from 1 to the least float in about 3,400 steps.
    private const double Decay = 0.97;

    /// <summary>Below 2^−126 a float has no leading 1: processors work on it in microcode.</summary>
    private const float DenormalAmplitude = 1e-39f;

    /// <summary>The first is what the others are compared with.</summary>
    public static IReadOnlyList<Signal> All { get; } =
    [
        new("loud", _ => 1),
        new("fades out", step => step < Burst ? 1 : (float)Math.Pow(Decay, step - Burst)),
        new("stops", step => step < Burst ? 1 : 0),
        new("denormal", _ => DenormalAmplitude),
        new("zeros", _ => 0),
    ];

    /// <summary>(steps, features).</summary>
    public float[] Samples(int features)
    {
        var noise = Models.Sequences.Draw(Steps * features);
        for (var index = 0; index < noise.Length; index++)
            noise[index] *= Amplitude(index / features);
        return noise;
    }
}
