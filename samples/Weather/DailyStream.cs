namespace Weather;

/// <summary>
/// The same days as they would come in life: one step a day, with the state carried on from day to day instead of 24 days read again for each forecast.
/// </summary>
/// <param name="SameAsForward">How many of the windows give the same bits step by step as they do in one call.</param>
/// <param name="SameAfterRestoring">Of how many days, after the saved state was restored, the forecast has the same bits as before.</param>
/// <param name="DaysAfterSaving">How many days those are.</param>
/// <param name="Forecasts">The stream's forecast for each day. Its memory reaches further back than 24 days, so all but the first differ from Forward's.</param>
internal sealed record DailyStream(int SameAsForward, int SameAfterRestoring, int DaysAfterSaving, float[] Forecasts)
{
    public static DailyStream Run(WeatherModel model, WeatherHistory history, LastYear year)
    {
        var sameAsForward = Enumerable.Range(0, LastYear.Days)
            .Count(i => SameBits(StepByStep(model, history, year.FirstDay + i), year.Forecasts[i]));

        var state = model.InitialState;
        WarmUp(model, history, year.FirstDay, ref state);

        var half = LastYear.Days / 2;
        var forecasts = new float[LastYear.Days];
        Continue(model, history, year.FirstDay, forecasts.AsSpan(..half), ref state);
        var saved = state; // A state is a value: a copy of it is a snapshot.
        Continue(model, history, year.FirstDay + half, forecasts.AsSpan(half..), ref state);

        var again = new float[LastYear.Days - half];
        state = saved;
        Continue(model, history, year.FirstDay + half, again, ref state);
        var sameAfterRestoring = again.Where((forecast, i) => SameBits(forecast, forecasts[half + i])).Count();
        return new DailyStream(sameAsForward, sameAfterRestoring, again.Length, forecasts);
    }

    /// <summary>What Forward computes of a window, written out: a fresh state, then day after day.</summary>
    private static float StepByStep(WeatherModel model, WeatherHistory history, int day)
    {
        var state = default(WeatherModel.State);
        WarmUp(model, history, day, ref state);
        var forecast = 0f;
        Continue(model, history, day, new Span<float>(ref forecast), ref state);
        return forecast;
    }

    /// <summary>All days of a window but the last one. Their forecasts are not wanted, so Advance leaves the head out.</summary>
    private static void WarmUp(WeatherModel model, WeatherHistory history, int day, ref WeatherModel.State state)
    {
        for (var past = day - WeatherModel.Timesteps; past < day - 1; past++)
            model.Advance(history.Day(past), ref state);
    }

    /// <summary>One forecast a day, each from the day before it and the state.</summary>
    private static void Continue(WeatherModel model, WeatherHistory history, int firstDay, Span<float> forecasts, ref WeatherModel.State state)
    {
        for (var i = 0; i < forecasts.Length; i++)
            model.Step(history.Day(firstDay + i - 1), ref state, forecasts.Slice(i, WeatherModel.OutputFeatures));
    }

    private static bool SameBits(float left, float right) => BitConverter.SingleToUInt32Bits(left) == BitConverter.SingleToUInt32Bits(right);
}
