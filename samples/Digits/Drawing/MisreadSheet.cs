using System.Xml.Linq;

namespace Digits.Drawing;

/// <summary>The digits that were misread, each as it was written, with what it is and what the network took it for.</summary>
internal sealed class MisreadSheet(Findings findings)
{
    private const int Columns = 7;
    private const double Margin = 36, Top = 84, Pixel = 11, Picture = Pixel * DigitReader.Features, CellWidth = Picture + 30, CellHeight = Picture + 64;

    private const string Style = """
        text { font: 13px system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', sans-serif; fill: #444; }
        .title { font-size: 18px; font-weight: 600; fill: #111; }
        .written { font-weight: 600; fill: #16324f; }
        .read { fill: #a04000; }
        """;

    private readonly int[] _misread = [.. findings.Ours.Misread(findings.Set)];

    public void Save(string path) => new XDocument(Draw()).Save(path);

    private XElement Draw()
    {
        var rows = (_misread.Length + Columns - 1) / Columns;
        var (width, height) = (2 * Margin + Columns * CellWidth - (CellWidth - Picture), Top + rows * CellHeight);
        var title = $"{_misread.Length} of {findings.Set.Count} handwritten digits were misread";
        return Svg.Element("svg",
            Svg.Attribute("viewBox", $"0 0 {Svg.Number(width)} {Svg.Number(height)}"), Svg.Attribute("width", width), Svg.Attribute("height", height),
            Svg.Attribute("role", "img"),
            Svg.Element("title", title),
            Svg.Element("style", Style),
            Svg.Rectangle(0, 0, width, height, "#fff"),
            Svg.Text(Margin, 34, title, "title"),
            Svg.Text(Margin, 58, "Below each what it is, what the network took it for, and how probable it held both.", "subtitle"),
            _misread.Select((index, place) => Cell(index, Margin + place % Columns * CellWidth, Top + place / Columns * CellHeight)));
    }

    private XElement Cell(int index, double x, double y)
    {
        var (written, read) = (findings.Set.Written[index], findings.Ours.Read(index));
        var probabilities = findings.Ours.Of(index);
        return Svg.Element("g", Svg.Attribute("class", "digit"),
            Pixels(index, x, y),
            Svg.Text(x, y + Picture + 20, $"is {written} ({probabilities[written]:0%})", "written"),
            Svg.Text(x, y + Picture + 38, $"read {read} ({probabilities[read]:0%})", "read"));
    }

    /// <summary>Ink on paper: the brighter a pixel, the darker it is drawn..</summary>
    private IEnumerable<XElement> Pixels(int index, double x, double y)
    {
        yield return Svg.Rectangle(x, y, Picture, Picture, "#f4f1ea");
        for (var place = 0; place < TestSet.PixelsOfOne; place++)
        {
            var ink = findings.Set.Digit(index)[place] / TestSet.Brightest;
            if (ink <= 0)
                continue;

            var pixel = Svg.Rectangle(x + place % DigitReader.Features * Pixel, y + place / DigitReader.Features * Pixel, Pixel, Pixel, "#16324f");
            pixel.Add(Svg.Attribute("fill-opacity", ink), Svg.Attribute("shape-rendering", "crispEdges"));
            yield return pixel;
        }
    }
}
