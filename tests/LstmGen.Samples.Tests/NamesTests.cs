using System.Globalization;
using System.Text.RegularExpressions;

namespace LstmGen.Samples.Tests;

/// <summary>The Names sample.</summary>
public sealed partial class NamesTests
{
    private static readonly HashSet<string> Known = [.. File.ReadLines(Path.Combine(Path.GetDirectoryName(SampleProgram.PathOf("Names"))!, "data", "names.txt"))];

    [Fact]
    public void Equal_seeds_write_equal_names_and_others_write_others()
    {
        var first = Names("--seed", "5", "--count", "20");
        Assert.Equal(first, Names("--count", "20", "--seed", "5"));
        Assert.NotEqual(first, Names("--seed", "6", "--count", "20"));
        Assert.Equal(first[..3], Names("--seed", "5", "--count", "3"));
        Assert.NotEqual(first, Names("--seed", "5", "--count", "20", "--temperature", "0.7"));
    }

    [Fact]
    public void Names_that_are_in_no_list_are_marked()
    {
        var output = Run("--count", "200").Output;
        var lines = Lines(output);
        Assert.All(lines[..^1], line => Assert.Equal(!Known.Contains(NameOf(line)), line.EndsWith(" invented", StringComparison.Ordinal)));
        var invented = lines.Count(line => line.EndsWith(" invented", StringComparison.Ordinal));
        Assert.InRange(invented, 1, 199);
        Assert.Equal($"{invented} of 200 are invented: names.txt does not have them.", lines[^1]);
    }

    [Fact]
    public void Names_are_of_letters_and_begin_as_they_are_told()
    {
        Assert.All(Names("--count", "100", "--temperature", "5"), name => Assert.Matches("^[a-z]{1,13}$", name));
        Assert.All(Names("--count", "20", "--start", "Mar"), name => Assert.StartsWith("mar", name, StringComparison.Ordinal));
    }

    /// <summary>The colder, the fewer of the names are new.</summary>
    [Fact]
    public void A_temperature_makes_names_usual_or_odd()
    {
        int[] known = [.. new[] { "0.3", "1", "3" }.Select(temperature => Names("--count", "300", "--temperature", temperature).Count(Known.Contains))];
        Assert.True(known[0] > known[1] && known[1] > known[2], string.Join(", ", known));
    }

    [Fact]
    public void The_most_probable_names_come_in_order()
    {
        var found = Probable("--top", "50");
        Assert.Equal(50, found.Count);
        Assert.Equal(50, found.Select(item => item.Name).Distinct().Count());
        Assert.Equal(found.OrderByDescending(item => item.Percent), found);
        Assert.InRange(found.Sum(item => item.Percent), 1, 10);

        // More names are the same and further ones; those of one beginning are the most probable that begin so, of which all are part.
        Assert.Equal(found.Take(20), Probable("--top", "20"));
        var initial = found[0].Name[..1];
        Assert.True(Probable("--top", "5", "--start", initial)[0].Percent >= found[0].Percent);
    }

    /// <summary>The search multiplies what the network says of each letter: of many names that are written by chance it is the share of that one.</summary>
    [Fact]
    public void A_probability_is_how_often_a_name_is_written()
    {
        const int Count = 10_000;
        var (name, percent) = Probable("--top", "1", "--start", "margar")[0];
        var expected = Count * percent / 100;
        var deviation = Math.Sqrt(expected * (1 - percent / 100));
        Assert.InRange(deviation, 10, 50);
        Assert.InRange(Names("--count", "10000", "--start", "margar").Count(written => written == name), expected - 5 * deviation, expected + 5 * deviation);
    }

    [Theory]
    [InlineData("'0' is no value of --count.", "--count", "0")]
    [InlineData("'many' is no value of --top.", "--top", "many")]
    [InlineData("'1.5' is no value of --seed.", "--seed", "1.5")]
    [InlineData("'NaN' is no value of --temperature.", "--temperature", "NaN")]
    [InlineData("'0' is no value of --temperature.", "--temperature", "0")]
    [InlineData("'zoë' is no value of --start: the network knows the letters a to z.", "--start", "zoë")]
    [InlineData("'aaaaaaaaaaaaa' is no value of --start.", "--start", "aaaaaaaaaaaaa")]
    [InlineData("--seed needs a value.", "--seed")]
    [InlineData("'--help' is no option.", "--help")]
    public void What_it_does_not_understand_it_says(string complaint, params string[] arguments)
    {
        var ended = Run(arguments);
        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith($"Names: {complaint}\nusage: Names ", ended.Errors.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(?<name>[a-z]+) +(?<percent>\d+\.\d{4}) %")]
    private static partial Regex NameAndProbability();

    private static List<(string Name, double Percent)> Probable(params string[] arguments) =>
    [
        .. Lines(Output(arguments)).Select(line => NameAndProbability().Match(line)).Where(match => match.Success)
            .Select(match => (match.Groups["name"].Value, double.Parse(match.Groups["percent"].Value, CultureInfo.InvariantCulture))),
    ];

    private static string[] Names(params string[] arguments) => [.. Lines(Output(arguments))[..^1].Select(NameOf)];

    private static string NameOf(string line) => line.Split(' ')[0];

    private static string[] Lines(string output) => output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static string Output(string[] arguments)
    {
        var ended = Run(arguments);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        return ended.Output;
    }

    private static SampleProgram.Ended Run(params string[] arguments) => SampleProgram.Run(SampleProgram.PathOf("Names"), AppContext.BaseDirectory, arguments);
}
