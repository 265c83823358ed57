using System.Text.Json.Nodes;
using LstmGen.Benchmarks.Models;
using LstmGen.Benchmarks.Output;
using LstmGen.Benchmarks.Rows;

namespace LstmGen.Benchmarks.Latency;

/// <summary>This process' own first steps of one shape.</summary>
internal static class FirstCallsCommand
{
    /// <summary>The list's name for a machine.</summary>
    public const string Key = "firstCalls";

    /// <summary>How many steps.</summary>
    public const int Steps = 1000;

    public static void Run(CommandLine command, Report report)
    {
        var shape = Shapes.Usual.Concat(Shapes.Large).Append(Shapes.Weather).Single(shape => shape.Name == command.Shapes[0]);
        var network = shape.Draw();
        var samples = Sequences.Draw(Steps * shape.Features);
        var steps = shape.Class.FirstSteps(network, samples);

        report.Begin("The first steps of this process, each timed, without what it costs to read the clock.");
        FirstCallsTable.Create(report).Write(FirstCallsTable.Line(Labels.Of(shape), steps));
        report.End((Key, [Node(shape.Name, steps)]));
    }

    public static JsonNode Node(string shape, FirstSteps steps) => new JsonObject
    {
        ["shape"] = shape,
        ["construction"] = steps.Construction,
        ["secondConstruction"] = steps.SecondConstruction,
        ["methodsOfConstruction"] = steps.MethodsOfConstruction,
        ["timer"] = steps.Timer,
        ["nanoseconds"] = Json.Array(steps.Steps, step => JsonValue.Create(step)),
        ["allocatedBytes"] = steps.Activity.Bytes,
        ["collections"] = steps.Activity.Collections,
        ["compiledMethods"] = steps.Activity.CompiledMethods,
        ["contentions"] = steps.Activity.Contentions,
    };
}
