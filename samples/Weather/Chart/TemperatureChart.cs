using System.Globalization;
using System.Xml.Linq;

namespace Weather.Chart;

/// <summary>
/// Forecast against truth, day by day. The two differ in lightness and in form, not in hue alone: thin and dark with a dot for each day that was measured,
/// broad and orange for what was forecast.
/// </summary>
internal sealed class TemperatureChart(string title, string subtitle, IReadOnlyList<DateOnly> dates, IReadOnlyList<float> forecasts, IReadOnlyList<float> truth)
{
    private const double Width = 900, Height = 420, Left = 72, Right = 868, Top = 84, Bottom = 348;
    private const double Degrees = 2;

    private const string Style = """
        text { font: 13px system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', sans-serif; fill: #444; }
        .title { font-size: 18px; font-weight: 600; fill: #111; }
        .degrees { text-anchor: end; }
        .date, .axis { text-anchor: middle; }
        .axis { fill: #111; }
        .grid { stroke: #e6e6e6; }
        .edge { stroke: #888; }
        polyline, .legend { fill: none; stroke-linejoin: round; stroke-linecap: round; }
        .forecast { stroke: #e69f00; stroke-width: 4; }
        .truth { stroke: #16324f; stroke-width: 1.5; }
        circle { fill: #16324f; }
        """;

    private readonly Axis _days = new(0, dates.Count - 1, Left + 8, Right - 8);
    private readonly Axis _temperatures = Axis.Around(forecasts.Concat(truth), Degrees, Bottom, Top);

    public void Save(string path) => new XDocument(Draw()).Save(path);

    private XElement Draw() => Svg.Element("svg",
        Svg.Attribute("viewBox", $"0 0 {Svg.Number(Width)} {Svg.Number(Height)}"), Svg.Attribute("width", Width), Svg.Attribute("height", Height),
        Svg.Attribute("role", "img"),
        Svg.Element("title", title),
        Svg.Element("desc", subtitle),
        Svg.Element("style", Style),
        Svg.Element("rect", Svg.Attribute("width", Width), Svg.Attribute("height", Height), Svg.Attribute("fill", "#fff")),
        Svg.Text(Left, 34, title, "title"),
        Svg.Text(Left, 58, subtitle, "subtitle"),
        Legend(),
        TemperatureAxis(),
        DateAxis(),
        Svg.Polyline(Points(forecasts), "forecast"),
        Svg.Polyline(Points(truth), "truth"),
        Svg.Element("g", Points(truth).Select(Dot)));

    private IEnumerable<(double X, double Y)> Points(IReadOnlyList<float> temperatures) =>
        temperatures.Select((temperature, day) => (_days.Place(day), _temperatures.Place(temperature)));

    private static XElement Dot((double X, double Y) place) =>
        Svg.Element("circle", Svg.Attribute("cx", place.X), Svg.Attribute("cy", place.Y), Svg.Attribute("r", 2.4));

    private static XElement Legend() => Svg.Element("g", Svg.Attribute("id", "legend"),
        Svg.Line(Right - 212, 29, Right - 184, 29, "legend forecast"),
        Svg.Text(Right - 176, 34, "forecast", "name"),
        Svg.Line(Right - 104, 29, Right - 76, 29, "legend truth"),
        Dot((Right - 90, 29)),
        Svg.Text(Right - 68, 34, "measured", "name"));

    private XElement TemperatureAxis() => Svg.Element("g", Svg.Attribute("id", "temperatures"),
        _temperatures.Ticks(Degrees).Select(degrees => new[]
        {
            Svg.Line(Left, _temperatures.Place(degrees), Right, _temperatures.Place(degrees), "grid"),
            Svg.Text(Left - 10, _temperatures.Place(degrees) + 4.5, Svg.Number(degrees).Replace('-', '−'), "degrees"),
        }),
        Svg.Element("g", Svg.Attribute("transform", $"translate(24 {Svg.Number((Top + Bottom) / 2)}) rotate(-90)"),
            Svg.Text(0, 0, "Maximum temperature (°C)", "axis")));

    /// <summary>A tick a week, counted from the last day.</summary>
    private XElement DateAxis() => Svg.Element("g", Svg.Attribute("id", "dates"),
        Svg.Line(Left, Bottom, Right, Bottom, "edge"),
        Enumerable.Range(0, dates.Count).Where(day => (dates.Count - 1 - day) % 7 == 0).Select(day => new[]
        {
            Svg.Line(_days.Place(day), Bottom, _days.Place(day), Bottom + 6, "edge"),
            Svg.Text(_days.Place(day), Bottom + 22, dates[day].ToString("d MMM", CultureInfo.InvariantCulture), "date"),
        }),
        Svg.Text((Left + Right) / 2, Bottom + 50, $"Date ({dates[0].Year}{(dates[^1].Year == dates[0].Year ? "" : "–" + dates[^1].Year)})", "axis"));
}
