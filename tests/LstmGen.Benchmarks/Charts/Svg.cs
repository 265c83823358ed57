using System.Globalization;
using System.Xml.Linq;

namespace LstmGen.Benchmarks.Charts;

/// <summary>Elements of a picture.</summary>
internal static class Svg
{
    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    public static XElement Text(double x, double y, string kind, string text) => Element("text", ("x", x), ("y", y), ("class", kind)).With(text);

    public static XElement Element(string name, params (string Name, object Value)[] attributes) =>
        new(Namespace + name, attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value is double number ? Number(number) : attribute.Value)));

    public static XElement With(this XElement element, params object[] content)
    {
        element.Add(content);
        return element;
    }

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
