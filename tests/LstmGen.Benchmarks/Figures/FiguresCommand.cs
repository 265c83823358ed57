using System.Text.Json.Nodes;
using LstmGen.Benchmarks.Latency;
using LstmGen.Benchmarks.Models;
using LstmGen.Benchmarks.Output;
using LstmGen.Benchmarks.Rows;

namespace LstmGen.Benchmarks.Figures;

/// <summary>What a compiled network costs before it computes: in the build, in the program, at its first calls.</summary>
internal static class FiguresCommand
{
    private const int GeneratorRounds = 11, BuildRounds = 3;

    private static readonly Shape[] Few = [.. Shapes.Usual.Where(shape => shape.Name is "2,4" or "16,64" or "64,256")];

    public static void Run(CommandLine command, Report report)
    {
        report.Begin("Medians. What the generator takes is measured within this process, all else in new ones; builds are without build servers.");
        var generator = Generator(report, command.Quick ? 1 : GeneratorRounds);
        var emitted = Emitted(report);
        var firstCalls = FirstCalls(report, command);
        var large = LargeModel.Measure(command.Quick ? 1 : BuildRounds);
        report.End(
            ("generator", generator), ("emitted", emitted), (FirstCallsCommand.Key, firstCalls),
            ("builds", Builds(report, large)), ("construction", Construction(report, command, large)));
    }

    private static JsonArray Generator(Report report, int rounds)
    {
        var table = report.Table("The generator", "networks", "first in a process", "cold", "after a comment", "one changed");
        return Json.Array(GeneratorTimes.All(rounds), times =>
        {
            table.Write([Numbers.Whole(times.Models), times.First is { } first ? Milliseconds(first) : "", Milliseconds(times.Cold), Milliseconds(times.Comment), Milliseconds(times.Change)]);
            return new JsonObject { ["models"] = times.Models, ["first"] = times.First * 1e6, ["cold"] = times.Cold * 1e6, ["comment"] = times.Comment * 1e6, ["change"] = times.Change * 1e6 };
        });
    }

    private static JsonArray Emitted(Report report)
    {
        var table = report.Table("Emitted code, in bytes of IL", "F, U", "methods", "all of them", "the largest", "its name");
        return Json.Array(Few, shape =>
        {
            var size = EmittedSize.Of(shape.Class.Type);
            table.Write([Labels.Of(shape), Numbers.Whole(size.Methods), Numbers.Whole(size.Bytes), Numbers.Whole(size.Largest), size.LargestMethod]);
            return new JsonObject { ["shape"] = shape.Name, ["methods"] = size.Methods, ["bytes"] = size.Bytes, ["largest"] = size.Largest, ["largestMethod"] = size.LargestMethod };
        });
    }

    private static JsonArray FirstCalls(Report report, CommandLine command)
    {
        var table = FirstCallsTable.Create(report);
        return Json.Array(Few, shape =>
        {
            var steps = FirstCallsProcess.Run(shape, command);
            table.Write(FirstCallsTable.Line(Labels.Of(shape), steps));
            return FirstCallsCommand.Node(shape.Name, steps);
        });
    }

    private static JsonArray Builds(Report report, LargeModel large)
    {
        var table = report.Table("dotnet build of a new project", "project", "whole", "unchanged", "after a comment");
        return Json.Array(large.Builds, times =>
        {
            table.Write([times.Project, Seconds(times.Whole), Seconds(times.Unchanged), Seconds(times.Comment)]);
            return new JsonObject { ["project"] = times.Project, ["whole"] = times.Whole * 1e9, ["unchanged"] = times.Unchanged * 1e9, ["comment"] = times.Comment * 1e9 };
        });
    }

    private static JsonArray Construction(Report report, CommandLine command, LargeModel large)
    {
        var shape = Shapes.Large[0];
        var loaded = FirstCallsProcess.Run(shape, command);
        var table = report.Table($"To make a model of {shape.Parameters} parameters", "how", "first", "second");
        return Json.Array(new[] { ("new, weights compiled in", large.First, large.Second), ("Load, the file in memory", loaded.Construction, loaded.SecondConstruction) }, times =>
        {
            var (how, first, second) = times;
            table.Write([how, Numbers.Duration(first), Numbers.Duration(second)]);
            return new JsonObject { ["how"] = how, ["first"] = first, ["second"] = second };
        });
    }

    private static string Milliseconds(double time) => Numbers.Duration(time * 1e6);

    private static string Seconds(double time) => Numbers.Duration(time * 1e9);
}
