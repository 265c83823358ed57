namespace LstmGen.Benchmarks.Tests;

public sealed class LatencyTests
{
    private const int FirstSteps = 1000;

    [Fact]
    public void Steps_are_timed_one_by_one_and_ours_leave_nothing_behind()
    {
        var figures = BenchmarkProgram.Figures("--latency", "--shape", "8,32");

        var steps = figures["steps"]!.AsArray();
        Assert.Equal(["nothing", "LstmGen", "ONNX Runtime"], BenchmarkProgram.Texts(steps, "peer"));
        Assert.All(steps, times =>
        {
            double[] rising = [.. new[] { "p50", "p99", "p99.99", "worst" }.Select(name => (double)times![name]!)];
            Assert.Equal(rising.Order(), rising);
            Assert.Equal(20_000, (int)times!["steps"]!);
        });
        Assert.All(["allocatedBytes", "collections", "compiledMethods"], name => Assert.Equal(0, (long)steps[1]![name]!));

        var first = Assert.Single(figures["firstCalls"]!.AsArray())!;
        Assert.Equal("8,32", (string)first["shape"]!);
        Assert.Equal(FirstSteps, first["nanoseconds"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("2,4")]
    [InlineData("4,32")]
    [InlineData("64,256")]
    public void No_first_step_waits_for_the_compiler(string shape)
    {
        var first = Assert.Single(BenchmarkProgram.Figures("--first-calls", shape)["firstCalls"]!.AsArray())!;

        Assert.Equal(0, (long)first["compiledMethods"]!);
        Assert.Equal(0, (long)first["allocatedBytes"]!);
        Assert.True((long)first["methodsOfConstruction"]! > 0);
        Assert.Equal(FirstSteps, first["nanoseconds"]!.AsArray().Count);
    }
}
