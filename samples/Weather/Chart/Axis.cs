namespace Weather.Chart;

/// <summary>Turns numbers between two limits into places between two edges.</summary>
internal sealed record Axis(double Lowest, double Highest, double Start, double End)
{
    public double Place(double value) => Start + (value - Lowest) / (Highest - Lowest) * (End - Start);

    /// <summary>An axis that begins and ends at a whole multiple of the step, with room for all of the values.</summary>
    public static Axis Around(IEnumerable<float> values, double step, double start, double end)
    {
        var (lowest, highest) = values.Aggregate((Lowest: double.MaxValue, Highest: double.MinValue),
            (range, value) => (Math.Min(range.Lowest, value), Math.Max(range.Highest, value)));
        return new Axis(Math.Floor(lowest / step) * step, Math.Ceiling(highest / step) * step, start, end);
    }

    public IEnumerable<double> Ticks(double step)
    {
        for (var i = 0; Lowest + i * step <= Highest; i++)
            yield return Lowest + i * step;
    }
}
