using LstmGen.Testing.Graphs;
using Xunit.Abstractions;

namespace LstmGen.Properties;

/// <summary>Networks that chance draws give what the interpreter gives in float64.</summary>
public sealed class RandomGraphsTests(ITestOutputHelper output)
{
    private const int InOneCompilation = 60;

    /// <summary>Every so many network is computed in float64.</summary>
    private const int DoubleEvery = 8;

    [Fact]
    public void Networks_of_all_layers_and_options_give_what_the_equations_give()
    {
        output.WriteLine(Seeds.Repeat);
        // What is written there is shown if the process ends before the test does: the trace names the network.
        Console.Error.WriteLine(Seeds.Repeat);
        var classes = Enumerable.Range(0, Seeds.Count)
            .Select(index => (Class: new GraphClass($"Network{index}", GraphDraw.Draw(Seeds.For(index)), isDouble: index % DoubleEvery == DoubleEvery - 1), Index: index))
            .OrderBy(item => item.Class.Source.Length)
            .ToList();
        output.WriteLine(Coverage.Of([.. classes.Select(item => item.Class.Source)]));
        output.WriteLine($"{classes.Count(item => item.Class.Graph.Streams)} of {classes.Count} stream");
        var failures = new List<string>();
        var worst = new Dictionary<string, (Errors Errors, string Name)>();
        foreach (var chunk in classes.Chunk(InOneCompilation))
        {
            var compiled = new CompiledGraphs([.. chunk.Select(item => item.Class)]);
            foreach (var (one, index) in chunk)
            {
                if (Failure(compiled, one, index, worst) is { } failure)
                    failures.Add($"{failure}\n{one.Source}");
            }
        }

        foreach (var (precision, (errors, name)) in worst)
            output.WriteLine($"{classes.Count(item => item.Class.IsDouble == (precision == "float64"))} networks in {precision}, where ours comes nearest to what is allowed: {errors}, at {name}");
        Assert.True(failures.Count == 0, $"{failures.Count} of {classes.Count} networks fail ({Seeds.Repeat}), the smallest:\n{string.Join("\n\n", failures.Take(5))}");
    }

    private static string? Failure(CompiledGraphs compiled, GraphClass one, int index, Dictionary<string, (Errors Errors, string Name)> worst)
    {
        try
        {
            // The numbers are drawn after the network, from a source of their own.
            var errors = GraphCheck.Run(compiled, one, Seeds.For(~index));
            var precision = one.IsDouble ? "float64" : "float32";
            if (!worst.TryGetValue(precision, out var known) || errors.Used > known.Errors.Used)
                worst[precision] = (errors, one.Name);
            return errors.Used <= 1 ? null : errors.ToString();
        }
        catch (Xunit.Sdk.XunitException difference)
        {
            return difference.Message;
        }
    }
}
