using System.Runtime.InteropServices;

namespace Native;

/// <summary>What the network answers.</summary>
internal static class Answers
{
    /// <summary>A forecast after each day, the state carried from day to day.</summary>
    public static float[] DayByDay(WeatherModel model, IReadOnlyList<float[]> days)
    {
        var forecasts = new float[days.Count];
        var state = new WeatherModel.State();
        for (var day = 0; day < days.Count; day++)
            model.Step(days[day], ref state, forecasts.AsSpan(day, WeatherModel.OutputFeatures));
        return forecasts;
    }

    /// <summary>A hash of the numbers' bits (FNV-1a, 64 bits): two runs that print the same gave the same bits.</summary>
    public static string Digits(float[] numbers)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in MemoryMarshal.AsBytes(numbers.AsSpan()))
            hash = (hash ^ value) * 1099511628211UL;
        return hash.ToString("X16");
    }
}
