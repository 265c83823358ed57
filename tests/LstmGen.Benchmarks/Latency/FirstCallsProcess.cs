using System.Globalization;
using System.Text.Json.Nodes;
using LstmGen.Benchmarks.Models;
using LstmGen.Benchmarks.Output;
using LstmGen.Benchmarks.Processes;

namespace LstmGen.Benchmarks.Latency;

/// <summary>First steps measured in new processes, under the settings that .NET has unless told.</summary>
internal static class FirstCallsProcess
{
    private const int Processes = 7;

    /// <summary>The medians over the processes, step by step; of what .NET did, the most.</summary>
    public static FirstSteps Run(Shape shape, CommandLine command)
    {
        var runs = Enumerable.Range(0, command.Quick ? 1 : Processes).Select(_ => Once(shape, command.Width)).ToArray();
        return new FirstSteps(
            Medians.Of(runs, run => run.Construction), Medians.Of(runs, run => run.SecondConstruction), runs.Max(run => run.MethodsOfConstruction), Medians.Of(runs, run => run.Timer),
            [.. Enumerable.Range(0, FirstCallsCommand.Steps).Select(step => Medians.Of(runs, run => run.Steps[step]))],
            new Activity(
                runs.Max(run => run.Activity.Bytes), runs.Max(run => run.Activity.Collections),
                runs.Max(run => run.Activity.CompiledMethods), runs.Max(run => run.Activity.Contentions)));
    }

    private static FirstSteps Once(Shape shape, int? width)
    {
        string[] arguments = [typeof(FirstCallsProcess).Assembly.Location, CommandLine.FirstCalls, shape.Name, "--json", "-", .. width is null ? [] : new[] { "--width", width.Value.ToString(CultureInfo.InvariantCulture) }];

        // The benchmarks turn the JIT's tiers off, for the peers; a program as people write it has them.
        var output = Dotnet.Run(Environment.CurrentDirectory, [("DOTNET_TieredCompilation", "1")], arguments);
        var node = JsonNode.Parse(output)![FirstCallsCommand.Key]![0]!;
        return new FirstSteps(
            (double)node["construction"]!, (double)node["secondConstruction"]!, (long)node["methodsOfConstruction"]!, (double)node["timer"]!,
            [.. node["nanoseconds"]!.AsArray().Select(step => (double)step!)],
            new Activity((long)node["allocatedBytes"]!, (long)node["collections"]!, (long)node["compiledMethods"]!, (long)node["contentions"]!));
    }
}
