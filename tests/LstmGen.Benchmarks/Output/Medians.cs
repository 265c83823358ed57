namespace LstmGen.Benchmarks.Output;

internal static class Medians
{
    /// <summary>The one in the middle; of two, the higher.</summary>
    public static double Of<T>(IEnumerable<T> items, Func<T, double> value)
    {
        var sorted = items.Select(value).Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
