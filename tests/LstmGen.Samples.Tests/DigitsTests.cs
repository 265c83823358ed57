using System.Globalization;
using System.Xml.Linq;

namespace LstmGen.Samples.Tests;

/// <summary>What the Digits sample prints and draws.</summary>
public sealed class DigitsTests(DigitsRun run) : IClassFixture<DigitsRun>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void It_ends_well()
    {
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith(run.DrawingPath, run.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accuracy of this program", "96.1%")]
    [InlineData("accuracy of Keras", "96.1%")]
    [InlineData("allocated by ForwardBatch", "0 bytes")]
    [InlineData("digits by themselves", "360 of 360")]
    [InlineData("digits on several threads", "360 of 360")]
    public void It_prints(string label, string figure) => Assert.Equal(figure, run.Figure(label));

    [Fact]
    public void Its_probabilities_are_those_of_Keras() => Assert.InRange(double.Parse(run.Figure("worst difference of a probability"), CultureInfo.InvariantCulture), 0, 2e-6);

    [Theory]
    [InlineData("a digit in a ForwardBatch of all")]
    [InlineData("a digit by itself, Forward")]
    public void It_measures_time(string label)
    {
        Assert.EndsWith(" ns", run.Figure(label), StringComparison.Ordinal);
        Assert.InRange(double.Parse(run.Figure(label)[..^3], CultureInfo.InvariantCulture), 1, 1e6);
    }

    [Fact]
    public void The_matrix_has_every_digit_once_and_most_on_its_diagonal()
    {
        var counts = run.Confusion();
        Assert.Equal(360, counts.Sum(row => row.Sum()));
        Assert.Equal(346, Enumerable.Range(0, 10).Sum(digit => counts[digit][digit]));
        Assert.All(counts, row => Assert.InRange(row.Sum(), 34, 38));
    }

    [Fact]
    public void The_misread_digits_are_drawn_side_by_side_within_the_picture()
    {
        var (width, height) = (Number(run.Drawing, "width"), Number(run.Drawing, "height"));
        var digits = run.Drawing.Elements(Svg + "g").ToList();
        Assert.Equal(360 - 346, digits.Count);
        var papers = digits.Select(digit => digit.Elements(Svg + "rect").First()).ToList();
        Assert.Distinct(papers.Select(paper => (Number(paper, "x"), Number(paper, "y"))));
        foreach (var (digit, paper) in digits.Zip(papers))
        {
            var ink = digit.Elements(Svg + "rect").Skip(1).ToList();
            Assert.InRange(ink.Count, 8, 64);
            Assert.All(ink, pixel => Assert.InRange(Number(pixel, "x"), Number(paper, "x"), Number(paper, "x") + Number(paper, "width") - Number(pixel, "width")));
            Assert.All(ink, pixel => Assert.InRange(Number(pixel, "y"), Number(paper, "y"), Number(paper, "y") + Number(paper, "height") - Number(pixel, "height")));
            Assert.All(ink, pixel => Assert.InRange(Number(pixel, "fill-opacity"), 0.01, 1));
            Assert.InRange(Number(paper, "x") + Number(paper, "width"), 0, width);
            Assert.All(digit.Elements(Svg + "text"), text => Assert.InRange(Number(text, "y"), Number(paper, "y") + Number(paper, "height"), height));
        }
    }

    [Fact]
    public void Each_has_what_it_is_and_what_it_was_read_as()
    {
        foreach (var digit in run.Drawing.Elements(Svg + "g"))
        {
            string[] texts = [.. digit.Elements(Svg + "text").Select(text => text.Value)];
            Assert.Matches(@"^is \d \(\d+%\)$", texts[0]);
            Assert.Matches(@"^read \d \(\d+%\)$", texts[1]);
            Assert.NotEqual(texts[0][3], texts[1][5]);
        }
    }

    [Fact]
    public void Arguments_that_it_does_not_understand_give_its_usage()
    {
        var ended = SampleProgram.Run(SampleProgram.PathOf("Digits"), Path.GetTempPath(), "--help");
        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith("usage: ", ended.Errors, StringComparison.Ordinal);
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
