using System.Globalization;
using System.Xml.Linq;

namespace Digits.Drawing;

/// <summary>The few SVG elements that the drawing needs. As XML objects they are well-formed whatever the text in them.</summary>
internal static class Svg
{
    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    public static XElement Element(string name, params object[] content) => new(Namespace + name, content);

    public static XAttribute Attribute(string name, string value) => new(name, value);

    public static XAttribute Attribute(string name, double value) => new(name, Number(value));

    public static XElement Rectangle(double x, double y, double width, double height, string fill) => Element("rect",
        Attribute("x", x), Attribute("y", y), Attribute("width", width), Attribute("height", height), Attribute("fill", fill));

    public static XElement Text(double x, double y, string text, string kind) => Element("text", Attribute("x", x), Attribute("y", y), Attribute("class", kind), text);

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
