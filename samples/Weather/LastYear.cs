namespace Weather;

/// <summary>The last 365 days, each forecast from the 24 days before it.</summary>
/// <param name="FirstDay">The first of the days.</param>
/// <param name="Forecasts">The network's forecast for each day.</param>
/// <param name="Truth">The temperature that came.</param>
/// <param name="Yesterday">The temperature of the day before: the forecast of who knows nothing else.</param>
/// <param name="AllocatedBytes">What all forecasts together, the very first call of the network among them, have put on the heap.</param>
internal sealed record LastYear(int FirstDay, float[] Forecasts, float[] Truth, float[] Yesterday, long AllocatedBytes)
{
    public const int Days = 365;

    public static LastYear Forecast(WeatherModel model, WeatherHistory history)
    {
        var firstDay = history.Days - Days;
        var forecasts = new float[Days];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Days; i++)
            model.Forward(history.WindowBefore(firstDay + i), forecasts.AsSpan(i, WeatherModel.OutputFeatures));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        return new LastYear(firstDay, forecasts,
            [.. Enumerable.Range(firstDay, Days).Select(history.Maximum)],
            [.. Enumerable.Range(firstDay - 1, Days).Select(history.Maximum)],
            allocated);
    }
}
