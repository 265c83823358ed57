using System.Globalization;
using System.Xml.Linq;
using LstmGen.Benchmarks.Rows;

namespace LstmGen.Benchmarks.Output;

/// <summary>
/// The results as bars, a panel a kind of call and a group a network. The axis is logarithmic and runs from one nanosecond: a bar ten times as slow is one
/// gridline longer. Its colours are legible on a light and on a dark page; ours is told apart by its lightness too, and by the number at its end.
/// </summary>
internal static class Chart
{
    private const double Width = 900, Left = 190, Right = 780, Bar = 7, Gap = 8, PanelHead = 54, Top = 78;

    private const string Style = """
        text { font: 12px system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', sans-serif; fill: #3b434b; }
        .title { font-size: 18px; font-weight: 600; }
        .panel { font-size: 14px; font-weight: 600; }
        .label { text-anchor: end; }
        .tick { text-anchor: middle; font-size: 11px; }
        .value { font-size: 10px; }
        .grid { stroke: #d8dee4; }
        .page { fill: #ffffff; }
        .p0 { fill: #d1480f; } .p1 { fill: #8fa1b3; } .p2 { fill: #4f81b5; } .p3 { fill: #2a4d73; }
        @media (prefers-color-scheme: dark) {
          text { fill: #c9d1d9; }
          .grid { stroke: #30363d; }
          .page { fill: #0d1117; }
          .p0 { fill: #ff8a4c; } .p1 { fill: #6e7b88; } .p2 { fill: #4f81b5; } .p3 { fill: #a3c4ea; }
        }
        """;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static XDocument Of(IReadOnlyList<Result> results)
    {
        // The powers of ten around all figures.
        var all = results.SelectMany(result => result.Timings).Select(timing => Math.Log10(timing.Median)).ToArray();
        var (low, high) = (Math.Floor(all.Min()), Math.Ceiling(all.Max()));
        double Place(double nanoseconds) => Left + (Math.Log10(nanoseconds) - low) / (high - low) * (Right - Left);

        var content = new List<XElement>();
        var y = Top;
        foreach (var panel in results.GroupBy(result => result.Row))
        {
            content.Add(Text(16, y + 20, "panel", panel.Key.Title));
            var first = y + PanelHead;
            var last = first + panel.Sum(result => result.Timings.Count * Bar + Gap);
            for (var power = low; power <= high; power++)
            {
                var x = Place(Math.Pow(10, power));
                content.Add(Element("line", ("x1", x), ("x2", x), ("y1", first - 6), ("y2", last - 4), ("class", "grid")));
                content.Add(Text(x, first - 10, "tick", Ticks(power)));
            }

            y = first;
            foreach (var result in panel)
            {
                content.Add(Text(Left - 10, y + result.Timings.Count * Bar / 2 + 4, "label", result.Case.Label));
                content.AddRange(result.Timings.SelectMany((timing, peer) => Bars(timing, peer, y + peer * Bar, Place(timing.Median))));
                y += result.Timings.Count * Bar + Gap;
            }

            y += 6;
        }

        return new XDocument(Element("svg", ("viewBox", $"0 0 {Number(Width)} {Number(y + 12)}"), ("width", Width), ("height", y + 12), ("role", "img"))
            .With(new XElement(Svg + "title", "Nanoseconds a step"), new XElement(Svg + "desc", "Bars: LstmGen and its peers; the axis is logarithmic, shorter is faster."), new XElement(Svg + "style", Style))
            .With(Element("rect", ("class", "page"), ("width", Width), ("height", y + 12)))
            .With(Text(16, 30, "title", "Nanoseconds a step, logarithmic: shorter is faster"))
            .With(Legend(results[0].Timings))
            .With([.. content]));
    }

    private static IEnumerable<XElement> Bars(Timing timing, int peer, double y, double end)
    {
        yield return Element("rect", ("class", $"p{peer}"), ("x", Left), ("y", y), ("width", Math.Max(1, end - Left)), ("height", Bar - 1));
        if (peer == 0)
            yield return Text(end + 4, y + 6, "value", Numbers.Time(timing.Median));
    }

    private static XElement[] Legend(IReadOnlyList<Timing> timings) =>
        [.. timings.SelectMany((timing, peer) => new[]
        {
            Element("rect", ("class", $"p{peer}"), ("x", 16 + peer * 150.0), ("y", 48.0), ("width", 12.0), ("height", 12.0)),
            Text(34 + peer * 150.0, 58, "name", timing.Peer),
        })];

    private static string Ticks(double power) => power switch
    {
        < 3 => $"{Number(Math.Pow(10, power))} ns",
        < 6 => $"{Number(Math.Pow(10, power - 3))} µs",
        _ => $"{Number(Math.Pow(10, power - 6))} ms",
    };

    private static XElement Text(double x, double y, string kind, string text)
    {
        var element = Element("text", ("x", x), ("y", y), ("class", kind));
        element.Value = text;
        return element;
    }

    private static XElement Element(string name, params (string Name, object Value)[] attributes) =>
        new(Svg + name, attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value is double number ? Number(number) : attribute.Value)));

    private static XElement With(this XElement element, params object[] content)
    {
        element.Add(content);
        return element;
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
