using System.Text.Json.Nodes;
using LstmGen.Benchmarks.Models;
using LstmGen.Benchmarks.Output;
using LstmGen.Benchmarks.Peers;
using LstmGen.Benchmarks.Rows;

namespace LstmGen.Benchmarks.Latency;

/// <summary>How long the slowest of a million steps takes, and how long the first.</summary>
internal static class LatencyCommand
{
    private const int Steps = 1_000_000, QuickSteps = 20_000;

    public static void Run(CommandLine command, Report report)
    {
        var shapes = Shapes.Few(command, "2,4", "1,16", "8,32", "16,64", Shapes.Weather.Name).ToArray();
        if (shapes.Length == 0)
            throw new InvalidOperationException($"Steps of {string.Join(" or ", command.Shapes)} are not timed one by one.");

        report.Begin(
            "Every step is timed by itself, in turns of 10,000. The median of doing nothing, which is what it costs to read the clock, is taken from",
            "the others. What doing nothing has at the other end is the machine: other programs, interrupts. The longer a step takes, the more of that it meets.");
        var results = new JsonArray();
        var table = report.Table(
            $"{(command.Quick ? QuickSteps : Steps)} steps, one by one",
            "F, U: who", "p50", "p99", "p99.99", "worst", "bytes", "collections", "methods compiled", "waits for locks");
        foreach (var shape in shapes)
        {
            foreach (var times in Time(shape, command.Quick ? QuickSteps : Steps))
            {
                table.Write(Line($"{Labels.Of(shape)}: {times.Peer}", times));
                results.Add(Node(shape.Name, times));
            }
        }

        var firstCalls = new JsonArray();
        var firsts = FirstCallsTable.Create(report);
        foreach (var shape in shapes)
        {
            var steps = FirstCallsProcess.Run(shape, command);
            firsts.Write(FirstCallsTable.Line(Labels.Of(shape), steps));
            firstCalls.Add(FirstCallsCommand.Node(shape.Name, steps));
        }

        report.End(("steps", results), (FirstCallsCommand.Key, firstCalls));
    }

    private static IReadOnlyList<StepTimes> Time(Shape shape, int steps)
    {
        var network = shape.Draw();
        var work = new Workload(Sequences.Timesteps, 1, Sequences.Draw(Sequences.Timesteps * network.Features));
        StreamPeer[] peers = [new NothingPeer(), shape.Class.Step(network, work), new OnnxStepPeer(new OnnxNetwork(network, timesteps: 1, work.Batch, carriesState: true), work)];
        try
        {
            Agreement.Check(shape.Name, peers[1..], network.Outputs);
            foreach (var peer in peers)
                peer.Reset();
            var times = StepTimes.Of(peers, work.Samples, network.Features, network.Outputs, steps);
            return [times[0], .. times.Skip(1).Select(own => own with { Times = own.Times.Less(times[0].Times.P50) })];
        }
        finally
        {
            foreach (var peer in peers)
                peer.Dispose();
        }
    }

    private static string[] Line(string label, StepTimes times) =>
    [
        label,
        .. new[] { times.Times.P50, times.Times.P99, times.Times.P9999, times.Times.Worst }.Select(Numbers.Duration),
        .. new[] { times.Activity.Bytes, times.Activity.Collections, times.Activity.CompiledMethods, times.Activity.Contentions }.Select(count => Numbers.Whole(count)),
    ];

    private static JsonObject Node(string shape, StepTimes times) => new JsonObject
    {
        ["shape"] = shape,
        ["peer"] = times.Peer,
        ["steps"] = times.Steps,
        ["p50"] = times.Times.P50,
        ["p99"] = times.Times.P99,
        ["p99.99"] = times.Times.P9999,
        ["worst"] = times.Times.Worst,
        ["allocatedBytes"] = times.Activity.Bytes,
        ["collections"] = times.Activity.Collections,
        ["compiledMethods"] = times.Activity.CompiledMethods,
        ["contentions"] = times.Activity.Contentions,
    };
}
