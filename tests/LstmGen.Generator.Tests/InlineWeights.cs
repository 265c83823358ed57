using System.Globalization;

namespace LstmGen.Generator.Tests;

/// <summary>The members of a class that hold its weights, with numbers that no two elements share.</summary>
internal static class InlineWeights
{
    public static string Lstm(int features, int units) => string.Join("\n",
        Member("Kernel", features * 4 * units, 0.05f), Member("RecurrentKernel", units * 4 * units, 0.03f), Member("Bias", 4 * units, -0.02f));

    /// <summary>Numbers from about −1 to 1 in an order that is not theirs.</summary>
    public static float[] Numbers(int count, float step) => [.. Enumerable.Range(1, count).Select(index => MathF.Round(step * (index * 7 % 19 - 9) + 0.001f * index, 4))];

    private static string Member(string attribute, int count, float step) =>
        $"    [{attribute}] static ReadOnlySpan<float> {attribute} => [{string.Join(", ", Numbers(count, step).Select(number => number.ToString("R", CultureInfo.InvariantCulture) + "f"))}];";
}
