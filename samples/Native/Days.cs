using System.Globalization;

namespace Native;

/// <summary>Days of weather as a station would report them: one after the other.</summary>
internal static class Days
{
    /// <summary>The features of each day: precipitation, maximum, minimum, wind.</summary>
    public static IEnumerable<float[]> Read()
    {
        using var reader = new StreamReader(typeof(Days).Assembly.GetManifestResourceStream("seattle-weather.csv")!);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return [.. line.Split(',')[1..].Select(number => float.Parse(number, CultureInfo.InvariantCulture))];
    }
}
