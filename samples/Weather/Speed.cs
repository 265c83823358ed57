using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Weather;

/// <summary>How long a call takes: the median of many short rounds, so that a pause of the machine does not count.</summary>
/// <remarks>The loops are optimized from their first round on: what is measured is the call and not how .NET warms up to the loop around it.</remarks>
internal static class Speed
{
    public const int Rounds = 501, Calls = 30;

    /// <summary>A forecast from 24 days at once.</summary>
    public static double NanosecondsOfForward(WeatherModel model, WeatherHistory history) => Median([MethodImpl(MethodImplOptions.AggressiveOptimization)] (firstDay, forecast) =>
    {
        for (var i = 0; i < Calls; i++)
            model.Forward(history.WindowBefore(firstDay + i), forecast);
    });

    /// <summary>A forecast from one more day and the state.</summary>
    public static double NanosecondsOfStep(WeatherModel model, WeatherHistory history) => Median([MethodImpl(MethodImplOptions.AggressiveOptimization)] (firstDay, forecast) =>
    {
        var state = model.InitialState;
        for (var i = 0; i < Calls; i++)
            model.Step(history.Day(firstDay + i), ref state, forecast);
    });

    /// <summary>Each round has other days, so that nothing is measured that the processor has learned by heart.</summary>
    private static double Median(Action<int, float[]> month)
    {
        var forecast = new float[WeatherModel.OutputFeatures];
        var nanoseconds = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            month(WeatherModel.Timesteps + round, forecast);
            nanoseconds[round] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls;
        }

        Array.Sort(nanoseconds);
        return nanoseconds[Rounds / 2];
    }
}
