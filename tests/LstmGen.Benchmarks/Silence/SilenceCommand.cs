using System.Text.Json.Nodes;
using LstmGen.Benchmarks.Models;
using LstmGen.Benchmarks.Output;
using LstmGen.Benchmarks.Peers;
using LstmGen.Benchmarks.Rows;

namespace LstmGen.Benchmarks.Silence;

/// <summary>Whether silence is slower than noise: numbers that decay become denormal before they become zero.</summary>
internal static class SilenceCommand
{
    private const int Rounds = 7;

    public static void Run(CommandLine command, Report report)
    {
        var shapes = Shapes.Few(command, "2,4", "1,16", "8,32", "16,64").ToArray();
        if (shapes.Length == 0)
            throw new InvalidOperationException($"No silence is listened to by {string.Join(" or ", command.Shapes)}.");

        report.Begin(
            $"Nanoseconds a step, the best of {(command.Quick ? 1 : Rounds)}: over {Signal.Steps} steps, over the slowest {SignalTimes.Window} of them, and over the last {SignalTimes.Window}. After 'stops' and 'fades out' the input is zero,",
            "and the network's own state decays, or rests where its biases hold it. Denormal outputs: the share of all numbers that came out.");
        var results = new JsonArray();
        Measure("Biases drawn like the other weights", network => network);
        Measure("Biases as Keras has them before training: 1 for the gate that forgets, else 0", network => network with { Lstm = network.Lstm.WithInitialBias() });
        report.End(("results", results));

        void Measure(string title, Func<Network, Network> change)
        {
            Grid? table = null;
            foreach (var shape in shapes)
            {
                foreach (var heard in Heard.Of(shape, change(shape.Draw()), command.Quick ? 1 : Rounds))
                {
                    table ??= report.Table(title, ["F, U: signal", .. heard.Times.SelectMany(Header), "denormal outputs"]);
                    table.Write([$"{Labels.Of(shape)}: {heard.Signal.Name}", .. heard.Times.Select((times, peer) => Cells(times, heard.Loud[peer])).SelectMany(cells => cells), Numbers.Percent(heard.DenormalOutputs)]);
                    results.Add(Node(title, shape.Name, heard));
                }
            }
        }
    }

    private static string[] Header(SignalTimes times) => [$"{times.Peer}, ns", "slowest", "last", "slowest / loud"];

    private static string[] Cells(SignalTimes times, SignalTimes loud) =>
        [Numbers.Time(times.Mean), Numbers.Time(times.Slowest), Numbers.Time(times.Last), Numbers.Ratio(times.Slowest / loud.Mean)];

    private static JsonObject Node(string weights, string shape, Heard heard) => new JsonObject
    {
        ["weights"] = weights,
        ["shape"] = shape,
        ["signal"] = heard.Signal.Name,
        ["denormalOutputs"] = heard.DenormalOutputs,
        ["nanosecondsPerStep"] = Json.Array(heard.Times, times => new JsonObject { ["peer"] = times.Peer, ["mean"] = times.Mean, ["slowest"] = times.Slowest, ["last"] = times.Last }),
    };
}
