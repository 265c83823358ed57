using System.Text.Json;
using System.Text.Json.Nodes;
using LstmGen.Benchmarks.Rows;
using LstmGen.Runtime;

namespace LstmGen.Benchmarks.Output;

/// <summary>The results for a machine.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IReadOnlyList<Result> results) => new JsonObject
    {
        ["cpu"] = Machine.Cpu,
        ["processors"] = Environment.ProcessorCount,
        ["runtime"] = Machine.Framework,
        ["os"] = Machine.OperatingSystem,
        ["hardwareBits"] = Machine.HardwareBits,
        ["ourBits"] = 32 * VectorWidth.Best,
        ["results"] = new JsonArray([.. results.Select(Node)]),
    }.ToJsonString(Options) + "\n";

    private static JsonNode Node(Result result) => new JsonObject
    {
        ["row"] = result.Row.Name,
        ["case"] = result.Case.Label,
        ["shape"] = result.Case.Shape,
        ["timesteps"] = result.Case.Work.Timesteps,
        ["batch"] = result.Case.Work.Batch,
        ["nanosecondsPerStep"] = new JsonArray([.. result.Timings.Select(Node)]),
    };

    private static JsonNode Node(Timing timing) => new JsonObject
    {
        ["peer"] = timing.Peer,
        ["median"] = timing.Median,
        ["minimum"] = timing.Minimum,
        ["rounds"] = timing.Rounds,
    };
}
