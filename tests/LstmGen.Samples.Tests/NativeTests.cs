using System.Globalization;
using System.Text.RegularExpressions;

namespace LstmGen.Samples.Tests;

/// <summary>The Native sample under the JIT; the package's tests publish it.</summary>
public sealed partial class NativeTests
{
    [Fact]
    public void It_forecasts_each_day_of_the_last_week_from_the_day_before()
    {
        var ended = Run();
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        var days = Day().Matches(ended.Output);
        Assert.Equal(7, days.Count);

        // The file's last day; a network of this error, 2.08 °C in the mean over a year, is seldom 6 °C wrong.
        Assert.Equal("5.6", days[^1].Groups["came"].Value);
        Assert.All(days, day => Assert.InRange(Number(day, "forecast") - Number(day, "came"), -6, 6));
        Assert.Matches(@"tomorrow +-?\d+\.\d °C\n$", ended.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Two_runs_print_the_same_hash()
    {
        var hash = Run("--bits").Output;
        Assert.Matches("^[0-9A-F]{16}, (vectors of [0-9]+ bits|no vectors)$", hash.TrimEnd());
        Assert.Equal(hash, Run("--bits").Output);
    }

    [Fact]
    public void What_it_does_not_understand_it_answers_with_its_usage()
    {
        var ended = Run("--bitz");
        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith("usage: Native", ended.Errors, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"-\d   forecast +(?<forecast>-?\d+\.\d) °C   came +(?<came>-?\d+\.\d) °C")]
    private static partial Regex Day();

    private static double Number(Match day, string group) => double.Parse(day.Groups[group].Value, CultureInfo.InvariantCulture);

    private static SampleProgram.Ended Run(params string[] arguments) => SampleProgram.Run(SampleProgram.PathOf("Native"), AppContext.BaseDirectory, arguments);
}
