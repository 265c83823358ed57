using System.Runtime.CompilerServices;

namespace Weather.Report;

/// <summary>The findings in words.</summary>
internal static class WeatherReport
{
    public static void Write(Findings findings, IReportWriter report)
    {
        var history = findings.History;
        report.Title("Tomorrow's maximum temperature in Seattle",
            $"{history.Days:N0} days, {history.Date(0):yyyy-MM-dd} to {history.Date(history.Days - 1):yyyy-MM-dd}; a network trained in Keras and compiled into this program.");
        report.Table(WeatherModel.Summary);
        report.Section(Errors(findings));
        report.Section(Cost(findings));
        report.Section(Streaming(findings));
        report.Section(Tomorrow(findings));
    }

    private static Section Errors(Findings findings) => new(
        $"The last {LastYear.Days} days, each forecast from the {WeatherModel.Timesteps} days before it",
        new Fact("mean error of this program", Degrees(Accuracy.MeanError(findings.Year.Forecasts, findings.Year.Truth))),
        new Fact("mean error of Keras", Degrees(Accuracy.MeanError(findings.Keras.Forecasts, findings.Keras.Truth)), "of the answers that Keras gave"),
        new Fact("mean error of yesterday's value", Degrees(Accuracy.MeanError(findings.Year.Yesterday, findings.Year.Truth)), "the forecast of who knows nothing else"),
        new Fact("worst difference from Keras", $"{Verdict.WorstDifference(findings):0.0e+00} °C", $"allowed: {Verdict.AllowedDifference:0.0e+00} °C"));

    private static Section Cost(Findings findings) => new(
        "What a forecast costs",
        new Fact($"Forward, {WeatherModel.Timesteps} days", $"{findings.NanosecondsOfForward:N0} ns", $"median of {Speed.Rounds} rounds of {Speed.Calls} calls"),
        new Fact("Step, one day and the state", $"{findings.NanosecondsOfStep:N0} ns", "likewise"),
        new Fact("allocated by Forward", $"{findings.Year.AllocatedBytes / (double)LastYear.Days:0.##} bytes", "the program's first call included"));

    private static Section Streaming(Findings findings) => new(
        "The same days as a stream, one Step a day",
        new Fact("windows, day by day", $"{findings.Stream.SameAsForward} of {LastYear.Days}", "give the same bits as Forward"),
        new Fact("days after a saved state", $"{findings.Stream.SameAfterRestoring} of {findings.Stream.DaysAfterSaving}", "give the same bits when it is restored"),
        new Fact("size of a state", $"{Unsafe.SizeOf<WeatherModel.State>()} bytes", "a value: a copy is a snapshot"),
        new Fact("mean error of the stream", Degrees(Accuracy.MeanError(findings.Stream.Forecasts, findings.Year.Truth)),
            $"it remembers more than the {WeatherModel.Timesteps} days of training"));

    private static Section Tomorrow(Findings findings)
    {
        var lastDay = findings.History.Days - 1;
        return new("Tomorrow",
            new Fact($"forecast for {findings.History.Date(lastDay).AddDays(1):yyyy-MM-dd}", $"{findings.Tomorrow:0.0} °C", $"the day before: {findings.History.Maximum(lastDay):0.0} °C"));
    }

    private static string Degrees(double degrees) => $"{degrees:0.00} °C";
}
