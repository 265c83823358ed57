namespace LstmGen.Benchmarks.Tests;

public sealed class SilenceTests
{
    [Fact]
    public void Every_signal_is_heard_with_either_weights_by_us_and_by_the_loop()
    {
        var results = BenchmarkProgram.Figures("--silence", "--shape", "2,4")["results"]!.AsArray();

        string[] signals = ["loud", "fades out", "stops", "denormal", "zeros"];
        Assert.Equal([.. signals, .. signals], BenchmarkProgram.Texts(results, "signal"));
        Assert.Equal(2, BenchmarkProgram.Texts(results, "weights").Distinct().Count());
        Assert.All(results, heard =>
        {
            Assert.InRange((double)heard!["denormalOutputs"]!, 0, 1);
            Assert.Equal(["LstmGen", "C# loop"], BenchmarkProgram.Texts(heard["nanosecondsPerStep"]!, "peer"));
            Assert.All(heard["nanosecondsPerStep"]!.AsArray(), times =>
            {
                Assert.InRange((double)times!["mean"]!, double.Epsilon, (double)times["slowest"]!);
                Assert.InRange((double)times["last"]!, double.Epsilon, (double)times["slowest"]!);
            });
        });

        // Noise of that loudness never leaves the state near zero.
        Assert.Equal(0, (double)results[0]!["denormalOutputs"]!);
    }
}
