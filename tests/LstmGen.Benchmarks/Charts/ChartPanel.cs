using System.Xml.Linq;
using LstmGen.Benchmarks.Output;
using LstmGen.Benchmarks.Rows;

namespace LstmGen.Benchmarks.Charts;

/// <summary>The results of one kind of call: a group of bars a network, on an axis of the powers of ten around all its figures.</summary>
internal sealed class ChartPanel(IReadOnlyList<Result> results)
{
    public const double Width = 520;

    private const double Right = 58, Bar = 7, Gap = 8, Axis = 54, Below = 26, LeastLeft = 70;

    // About the width of a letter of the labels, and what keeps these off the bars, and what stands above them off the axis' first number.
    private const double Letter = 6.7, Beside = 10, BesideTick = 26;

    private readonly double _low = Math.Floor(Logarithms(results).Min()), _high = Math.Ceiling(Logarithms(results).Max());

    private readonly double _left = Math.Max(LeastLeft, results.Max(result => result.Case.Label.Length) * Letter + Beside);

    public double Height => Axis + results.Sum(HeightOf) + Below;

    /// <param name="left">Where it begins.</param>
    /// <param name="top">Where it begins.</param>
    public IEnumerable<XElement> Draw(double left, double top)
    {
        yield return Svg.Text(left, top + 20, "panel", results[0].Row.Title);
        yield return Svg.Text(left + _left - BesideTick, top + Axis - 10, "label", results[0].Row.Heading);
        for (var power = _low; power <= _high; power++)
        {
            var x = left + Place(Math.Pow(10, power));
            yield return Svg.Element("line", ("x1", x), ("x2", x), ("y1", top + Axis - 6), ("y2", top + Height - Below - 4), ("class", "grid"));
            yield return Svg.Text(x, top + Axis - 10, "tick", Numbers.Power((int)power));
        }

        var y = top + Axis;
        foreach (var result in results)
        {
            yield return Svg.Text(left + _left - Beside, y + result.Timings.Count * Bar / 2 + 4, "label", result.Case.Label);
            for (var peer = 0; peer < result.Timings.Count; peer++)
            {
                var length = Math.Max(1, Place(result.Timings[peer].Median) - _left);
                yield return Svg.Element("rect", ("class", $"p{peer}"), ("x", left + _left), ("y", y + peer * Bar), ("width", length), ("height", Bar - 1));
            }

            // Over the bars below it, which are longer as a rule: before the group's first bar there is room.
            yield return Svg.Text(left + Place(result.Ours.Median) + 4, y + Bar - 1, "value", Numbers.Duration(result.Ours.Median));
            y += HeightOf(result);
        }
    }

    private static double HeightOf(Result result) => result.Timings.Count * Bar + Gap;

    private static IEnumerable<double> Logarithms(IEnumerable<Result> results) => results.SelectMany(result => result.Timings).Select(timing => Math.Log10(timing.Median));

    private double Place(double nanoseconds) => _left + (Math.Log10(nanoseconds) - _low) / (_high - _low) * (Width - _left - Right);
}
