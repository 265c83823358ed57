using System.Xml.Linq;

namespace LstmGen.Benchmarks.Tests;

public sealed class ChartTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"lstmgen-chart-{Guid.NewGuid():N}.svg");

    [Fact]
    public void Every_peer_of_every_line_has_a_bar_within_the_picture()
    {
        BenchmarkProgram.Quick("--row", "step", "--row", "weather", "--row", "parallel", "--shape", "2,4", "--shape", "4,32", "--chart", _file);

        var svg = XDocument.Load(_file).Root!;
        Assert.Equal("svg", svg.Name.LocalName);

        // (2, 4) by Step, and the weather network by two calls; the row of two threads is no part of it.
        const int Lines = 3, PeersInLegend = 1;
        for (var peer = 0; peer < 4; peer++)
            Assert.Equal(Lines + PeersInLegend, svg.Descendants().Count(element => (string?)element.Attribute("class") == $"p{peer}"));

        Assert.All(svg.Descendants().Where(element => element.Name.LocalName is "rect"), bar =>
        {
            Assert.InRange(Number(bar, "x") + Number(bar, "width"), 1, Number(svg, "width"));
            Assert.InRange(Number(bar, "y") + Number(bar, "height"), 1, Number(svg, "height"));
        });
        Assert.Contains(svg.Descendants(), element => element.Name.LocalName == "text" && element.Value == "2, 4");
    }

    [Theory]
    [InlineData("parallel", "2,4")]
    [InlineData("layers", "16,64")]
    [InlineData("around", "8,24")]
    [InlineData("ratios", "1,16")]
    public void Lines_that_no_chart_shows_make_no_chart(string row, string shape)
    {
        var ended = BenchmarkProgram.Run("--quick", "--row", row, "--shape", shape, "--chart", _file);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("chart", ended.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_file));
    }

    public void Dispose() => File.Delete(_file);

    private static double Number(XElement element, string attribute) => (double?)element.Attribute(attribute) ?? 0;
}
