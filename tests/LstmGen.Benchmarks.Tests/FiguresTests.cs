using System.Text.Json.Nodes;

namespace LstmGen.Benchmarks.Tests;

public sealed class FiguresTests
{
    [Fact]
    public void Generator_emitted_code_builds_construction_and_first_calls_have_figures()
    {
        var figures = BenchmarkProgram.Figures("--figures");

        var generator = figures["generator"]!.AsArray();
        Assert.Equal([1, 10, 100], generator.Select(times => (int)times!["models"]!));
        Assert.All(generator, times => AllArePositive(times!, "cold", "comment", "change"));
        AllArePositive(generator[0]!, "first");

        var emitted = figures["emitted"]!.AsArray();
        Assert.Equal(["2,4", "16,64", "64,256"], BenchmarkProgram.Texts(emitted, "shape"));
        Assert.All(emitted, size => Assert.InRange((int)size!["largest"]!, 1, (int)size["bytes"]! - 1));

        Assert.Equal(["2,4", "16,64", "64,256"], BenchmarkProgram.Texts(figures["firstCalls"]!, "shape"));

        var builds = figures["builds"]!.AsArray();
        Assert.Equal(["no network", "(64, 512): 1181696 parameters"], BenchmarkProgram.Texts(builds, "project"));
        Assert.All(builds, times => AllArePositive(times!, "whole", "unchanged", "comment"));

        var construction = figures["construction"]!.AsArray();
        Assert.Equal(2, construction.Count);
        Assert.All(construction, times => AllArePositive(times!, "first", "second"));
    }

    private static void AllArePositive(JsonNode figures, params string[] names) => Assert.All(names, name => Assert.True((double)figures[name]! > 0, name));
}
