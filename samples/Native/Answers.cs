using System.Runtime.InteropServices;
using System.Security.Cryptography;

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

    /// <summary>Sixteen hexadecimal digits of the SHA-256 of the numbers' bits: two runs with the same digits gave the same bits.</summary>
    public static string Digits(float[] numbers) => Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(numbers.AsSpan())))[..16];
}
