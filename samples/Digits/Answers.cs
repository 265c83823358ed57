namespace Digits;

/// <summary>Probabilities of the ten digits, (count, 10), and what is read from them: the most probable one.</summary>
internal sealed record Answers(float[] Probabilities)
{
    public const int Digits = DigitReader.OutputFeatures;

    public int Count => Probabilities.Length / Digits;

    /// <summary>(10): those of one digit.</summary>
    public ReadOnlySpan<float> Of(int index) => Probabilities.AsSpan(index * Digits, Digits);

    public int Read(int index)
    {
        var of = Of(index);
        var best = 0;
        for (var digit = 1; digit < of.Length; digit++)
            best = of[digit] > of[best] ? digit : best;
        return best;
    }

    /// <summary>Which were read as what they are not.</summary>
    public IEnumerable<int> Misread(TestSet set) => Enumerable.Range(0, Count).Where(index => Read(index) != set.Written[index]);

    /// <summary>The share that was read right.</summary>
    public double Accuracy(TestSet set) => 1 - Misread(set).Count() / (double)Count;

    /// <summary>How often each digit, by row, was read as each digit, by column.</summary>
    public int[,] Confusion(TestSet set)
    {
        var counts = new int[Digits, Digits];
        for (var index = 0; index < Count; index++)
            counts[set.Written[index], Read(index)]++;
        return counts;
    }

    /// <summary>The largest difference between two probabilities; NaN if one is.</summary>
    public double WorstDifference(Answers other) =>
        Probabilities.Zip(other.Probabilities, (one, another) => Math.Abs((double)one - another)).Aggregate(0.0, Math.Max);
}
