namespace Weather.Chart;

/// <summary>The end of the year as a chart.</summary>
internal static class LastDaysChart
{
    private const int Days = 60;

    public static void Save(Findings findings, string path)
    {
        var (forecasts, truth) = (findings.Year.Forecasts[^Days..], findings.Year.Truth[^Days..]);
        var dates = Enumerable.Range(findings.History.Days - Days, Days).Select(findings.History.Date);
        var chart = new TemperatureChart("Tomorrow's maximum temperature in Seattle",
            $"Each day is forecast from the {WeatherModel.Timesteps} days before it. Mean error of these {Days} days: {Accuracy.MeanError(forecasts, truth):0.0} °C",
            [.. dates], forecasts, truth);
        chart.Save(path);
    }
}
