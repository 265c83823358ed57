using System.Globalization;

namespace Weather;

/// <summary>
/// The days of the CSV file, kept as the network takes them: one row of features after the other. Any run of days is then a slice, and a window
/// needs no copy.
/// </summary>
internal sealed class WeatherHistory
{
    // The order in which the network was trained; the names are those of the file's columns.
    private static readonly string[] Columns = ["precipitation", "temp_max", "temp_min", "wind"];

    private static readonly int MaximumColumn = Array.IndexOf(Columns, "temp_max");

    private readonly float[] _features;
    private readonly DateOnly[] _dates;

    private WeatherHistory(DateOnly[] dates, float[] features)
    {
        _dates = dates;
        _features = features;
    }

    public int Days => _dates.Length;

    public DateOnly Date(int day) => _dates[day];

    /// <summary>The temperature that the network forecasts.</summary>
    public float Maximum(int day) => _features[day * WeatherModel.Features + MaximumColumn];

    /// <summary>(1, features): what one step takes.</summary>
    public ReadOnlySpan<float> Day(int day) => _features.AsSpan(day * WeatherModel.Features, WeatherModel.Features);

    /// <summary>(24, features): the days that are known when a day is forecast.</summary>
    public ReadOnlySpan<float> WindowBefore(int day) =>
        _features.AsSpan((day - WeatherModel.Timesteps) * WeatherModel.Features, WeatherModel.Timesteps * WeatherModel.Features);

    public static WeatherHistory Read(string path)
    {
        var lines = File.ReadAllLines(path);
        if (lines[0] != "date," + string.Join(',', Columns))
            throw new InvalidDataException($"'{Path.GetFileName(path)}' should have the columns date, {string.Join(", ", Columns)}; it has {lines[0]}.");

        var rows = lines[1..].Select(line => line.Split(',')).ToArray();
        return new WeatherHistory(
            [.. rows.Select(row => DateOnly.ParseExact(row[0], "yyyy-MM-dd", CultureInfo.InvariantCulture))],
            [.. rows.SelectMany(row => row[1..]).Select(number => float.Parse(number, CultureInfo.InvariantCulture))]);
    }
}
