namespace Weather;

/// <summary>All that the program finds out.</summary>
internal sealed record Findings(
    WeatherHistory History, KerasAnswers Keras, LastYear Year, DailyStream Stream, float Tomorrow, double NanosecondsOfForward, double NanosecondsOfStep)
{
    public static Findings Gather(string folder)
    {
        var history = WeatherHistory.Read(Path.Combine(folder, "seattle-weather.csv"));
        var keras = KerasAnswers.Read(Path.Combine(folder, "io.safetensors"));
        var model = new WeatherModel();
        var year = LastYear.Forecast(model, history);
        keras.CheckWindows(history, year.FirstDay);
        return new Findings(history, keras, year, DailyStream.Run(model, history, year), TomorrowsMaximum(model, history),
            Speed.NanosecondsOfForward(model, history), Speed.NanosecondsOfStep(model, history));
    }

    private static float TomorrowsMaximum(WeatherModel model, WeatherHistory history)
    {
        var forecast = 0f;
        model.Forward(history.WindowBefore(history.Days), new Span<float>(ref forecast));
        return forecast;
    }
}
