namespace Weather;

/// <summary>How far forecasts are from what they should be.</summary>
internal static class Accuracy
{
    public static double MeanError(ReadOnlySpan<float> forecasts, ReadOnlySpan<float> truth)
    {
        var sum = 0.0;
        for (var i = 0; i < forecasts.Length; i++)
            sum += Math.Abs((double)forecasts[i] - truth[i]);
        return sum / forecasts.Length;
    }

    /// <summary>The largest difference; NaN if one is.</summary>
    public static double WorstDifference(ReadOnlySpan<float> forecasts, ReadOnlySpan<float> expected)
    {
        var worst = 0.0;
        for (var i = 0; i < forecasts.Length; i++)
            worst = Math.Max(worst, Math.Abs((double)forecasts[i] - expected[i]));
        return worst;
    }
}
