using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Native;

/// <summary>How long a step takes: the median of many short rounds, so that a pause of the machine does not count.</summary>
internal static class Speed
{
    private const int Rounds = 301;

    /// <summary>Nanoseconds of a step, over all days a round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double NanosecondsOfStep(WeatherModel model, IReadOnlyList<float[]> days)
    {
        var all = days.ToArray();
        var forecast = new float[WeatherModel.OutputFeatures];
        var nanoseconds = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var state = new WeatherModel.State();
            var start = Stopwatch.GetTimestamp();
            foreach (var day in all)
                model.Step(day, ref state, forecast);
            nanoseconds[round] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / all.Length;
        }

        Array.Sort(nanoseconds);
        return nanoseconds[Rounds / 2];
    }
}
