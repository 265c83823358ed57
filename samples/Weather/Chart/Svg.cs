using System.Globalization;
using System.Xml.Linq;

namespace Weather.Chart;

/// <summary>The few SVG elements a chart needs. As XML objects they are well-formed whatever the text in them.</summary>
internal static class Svg
{
    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    public static XElement Element(string name, params object[] content) => new(Namespace + name, content);

    public static XAttribute Attribute(string name, string value) => new(name, value);

    public static XAttribute Attribute(string name, double value) => new(name, Number(value));

    public static XElement Line(double x1, double y1, double x2, double y2, string kind) =>
        Element("line", Attribute("x1", x1), Attribute("y1", y1), Attribute("x2", x2), Attribute("y2", y2), Attribute("class", kind));

    public static XElement Text(double x, double y, string text, string kind) =>
        Element("text", Attribute("x", x), Attribute("y", y), Attribute("class", kind), text);

    public static XElement Polyline(IEnumerable<(double X, double Y)> points, string kind) =>
        Element("polyline", Attribute("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))), Attribute("class", kind));

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
