using System.Globalization;

namespace LstmGen.Samples.Tests;

/// <summary>What the Weather sample prints.</summary>
public sealed class WeatherOutputTests(WeatherRun run) : IClassFixture<WeatherRun>
{
    [Fact]
    public void It_ends_well()
    {
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("mean error of this program", "2.08 °C")]
    [InlineData("mean error of Keras", "2.08 °C")]
    [InlineData("mean error of yesterday's value", "2.24 °C")]
    [InlineData("allocated by Forward", "0 bytes")]
    [InlineData("windows, day by day", "365 of 365")]
    [InlineData("days after a saved state", "183 of 183")]
    [InlineData("size of a state", "256 bytes")]
    public void It_prints(string label, string figure) => Assert.Equal(figure, run.Figure(label));

    [Fact]
    public void Its_forecasts_are_those_of_Keras() => Assert.InRange(Number("worst difference from Keras", " °C"), 0, 2e-5);

    [Theory]
    [InlineData("Forward, 24 days")]
    [InlineData("Step, one day and the state")]
    public void It_measures_time(string label) => Assert.InRange(Number(label, " ns"), 1, 1e6);

    [Fact]
    public void It_forecasts_the_day_after_the_last() => Assert.InRange(Number("forecast for 2016-01-01", " °C"), -5, 20);

    [Fact]
    public void It_prints_the_summary_of_Keras()
    {
        Assert.Contains("Layer (type)", run.Output, StringComparison.Ordinal);
        Assert.Contains("Total params: 4,778", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Redirected_output_is_plain()
    {
        Assert.DoesNotContain('\e', run.Output);
        Assert.DoesNotContain('\uFEFF', run.Output);
        Assert.All(run.Output.Split('\n').SkipLast(2), line => Assert.InRange(line.Length, 0, 120));
    }

    [Fact]
    public void It_says_where_the_chart_is() => Assert.EndsWith(run.ChartPath, run.Output.TrimEnd(), StringComparison.Ordinal);

    private double Number(string label, string unit)
    {
        var figure = run.Figure(label);
        Assert.EndsWith(unit, figure, StringComparison.Ordinal);
        return double.Parse(figure[..^unit.Length], CultureInfo.InvariantCulture);
    }
}
