namespace LstmGen.Properties;

/// <summary>What the draws are made of.</summary>
internal static class Chance
{
    /// <summary>True in that share of the draws.</summary>
    public static bool Is(this Random random, double share) => random.NextDouble() < share;

    /// <summary>One of them, each as often.</summary>
    public static T Of<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>From −limit to limit.</summary>
    public static double Even(this Random random, double limit) => limit * (2 * random.NextDouble() - 1);

    /// <summary>A number that float holds too, so that float32 and float64 begin with the same.</summary>
    public static double Float(this Random random, double from, double to) => (float)(from + (to - from) * random.NextDouble());

    /// <summary>How many units or features: few in most cases, since there the emitted code differs most.</summary>
    public static int Size(this Random random) => random.Is(0.7) ? random.Next(1, 10) : random.Is(0.8) ? random.Next(1, 25) : random.Next(1, 70);
}
