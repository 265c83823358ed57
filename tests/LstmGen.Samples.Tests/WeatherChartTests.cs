using System.Globalization;
using System.Xml.Linq;

namespace LstmGen.Samples.Tests;

/// <summary>The chart that the Weather sample draws.</summary>
public sealed class WeatherChartTests(WeatherRun run) : IClassFixture<WeatherRun>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Two_lines_of_60_days_lie_within_the_picture()
    {
        var lines = run.Chart.Descendants(Svg + "polyline").ToList();
        Assert.Equal(["forecast", "truth"], lines.Select(line => line.Attribute("class")!.Value));
        foreach (var line in lines)
        {
            var points = line.Attribute("points")!.Value.Split(' ').Select(point => point.Split(',')).ToList();
            Assert.Equal(60, points.Count);
            Assert.All(points, point => Assert.InRange(double.Parse(point[0], CultureInfo.InvariantCulture), 0, 900));
            Assert.All(points, point => Assert.InRange(double.Parse(point[1], CultureInfo.InvariantCulture), 0, 420));
        }
    }

    [Fact]
    public void The_legend_names_both_lines() => Assert.Equal(["forecast", "measured"], Texts("legend"));

    [Fact]
    public void The_axes_name_what_they_measure_and_their_unit()
    {
        Assert.Contains("Maximum temperature (°C)", Texts("temperatures"));
        Assert.Contains("Date (2015)", Texts("dates"));
    }

    [Fact]
    public void The_axes_have_ticks()
    {
        Assert.Contains("10", Texts("temperatures"));
        Assert.Contains("31 Dec", Texts("dates"));
        Assert.InRange(Texts("temperatures").Count, 5, 13);
        Assert.InRange(Texts("dates").Count, 5, 13);
    }

    [Fact]
    public void The_chart_has_a_title() => Assert.Contains(run.Chart.Elements(Svg + "text"), text => text.Value.Contains("Seattle", StringComparison.Ordinal));

    private List<string> Texts(string group) =>
        [.. run.Chart.Descendants(Svg + "g").Single(element => element.Attribute("id")?.Value == group).Descendants(Svg + "text").Select(text => text.Value)];
}
