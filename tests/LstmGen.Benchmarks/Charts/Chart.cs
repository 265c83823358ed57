using System.Xml.Linq;
using LstmGen.Benchmarks.Rows;

namespace LstmGen.Benchmarks.Charts;

/// <summary>
/// The results as bars, a panel a kind of call, two beside each other. Its colours are legible on a light and on a dark page; ours is told apart by its
/// lightness too, and by the number at its end.
/// </summary>
internal static class Chart
{
    private const double Margin = 16, Between = 24, Head = 76;
    private const int Columns = 2;

    private const string Style = """
        text { font: 12px system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', sans-serif; fill: #3b434b; }
        .title { font-size: 18px; font-weight: 600; }
        .panel { font-size: 13px; font-weight: 600; }
        .label { text-anchor: end; }
        .tick { text-anchor: middle; font-size: 11px; }
        .value { font-size: 10px; font-weight: 600; }
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

    /// <summary>The chart; null if no result is of a kind that it shows.</summary>
    public static XDocument? Of(IReadOnlyList<Result> results)
    {
        ChartPanel[] panels = [.. results.Where(result => result.Row.IsCharted).GroupBy(result => result.Row).Select(group => new ChartPanel([.. group]))];
        if (panels.Length == 0)
            return null;

        var content = new List<XElement>();
        var top = Head;
        foreach (var beside in panels.Chunk(Columns))
        {
            content.AddRange(beside.SelectMany((panel, column) => panel.Draw(Margin + column * (ChartPanel.Width + Between), top)));
            top += beside.Max(panel => panel.Height);
        }

        var width = 2 * Margin + Columns * ChartPanel.Width + (Columns - 1) * Between;
        return new XDocument(Svg.Element("svg", ("viewBox", $"0 0 {Svg.Number(width)} {Svg.Number(top)}"), ("width", width), ("height", top), ("role", "img")).With(
        [
            Svg.Element("title").With("Time of a step of an LSTM"),
            Svg.Element("desc").With("Bars: LstmGen and its peers. The axes are logarithmic; shorter is faster."),
            Svg.Element("style").With(Style),
            Svg.Element("rect", ("class", "page"), ("width", width), ("height", top)),
            Svg.Text(Margin, 30, "title", "Time of a step of one sequence: shorter is faster, the axes are logarithmic"),
            .. Legend(results.First(result => result.Row.IsCharted)),
            .. content,
        ]));
    }

    private static IEnumerable<XElement> Legend(Result result) => result.Timings.SelectMany((timing, peer) => new[]
    {
        Svg.Element("rect", ("class", $"p{peer}"), ("x", Margin + peer * 150), ("y", 46.0), ("width", 12.0), ("height", 12.0)),
        Svg.Text(Margin + 18 + peer * 150, 56, "name", timing.Peer),
    });
}
