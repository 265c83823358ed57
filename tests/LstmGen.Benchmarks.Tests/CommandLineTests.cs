namespace LstmGen.Benchmarks.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--nonsense", "'--nonsense' is no option.")]
    [InlineData("--shape", "--shape needs a value.")]
    [InlineData("--shape 3,3", "not '3,3'")]
    [InlineData("--row steps", "not 'steps'")]
    [InlineData("--rounds 0", "'0' is no number of rounds.")]
    [InlineData("--width 64", "not '64'")]
    [InlineData("--json", "--json needs a value.")]
    [InlineData("--first-calls 2", "not '2'")]
    [InlineData("--latency --silence", "--latency and --silence do not go together.")]
    [InlineData("--first-calls 2,4 --figures", "--first-calls and --figures do not go together.")]
    [InlineData("--latency --row step", "--latency and --row do not go together.")]
    [InlineData("--silence --chart chart.svg", "--silence and --chart do not go together.")]
    [InlineData("--figures --shape 2,4", "--figures and --shape do not go together.")]
    public void Arguments_that_make_no_sense_are_named(string arguments, string message)
    {
        var ended = BenchmarkProgram.Run(arguments.Split(' '));

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(message, ended.Errors, StringComparison.Ordinal);
        Assert.Equal("", ended.Output);
    }

    [Theory]
    [InlineData("--row weather --shape 2,4", "No line of weather has the shape 2,4.")]
    [InlineData("--silence --shape 64,512", "64,512")]
    public void A_shape_that_is_not_there_fails(string arguments, string message)
    {
        var ended = BenchmarkProgram.Run(["--quick", .. arguments.Split(' ')]);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(message, ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_names_every_option()
    {
        var ended = BenchmarkProgram.Run("--help");

        Assert.Equal(0, ended.ExitCode);
        Assert.All(
            ["--row", "--rounds", "--chart", "--latency", "--silence", "--figures", "--first-calls", "--shape", "--quick", "--width", "--markdown", "--json"],
            option => Assert.Contains($"  {option} ", ended.Output, StringComparison.Ordinal));
    }
}
