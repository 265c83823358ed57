using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LstmGen.Runtime;

namespace LstmGen.Benchmarks.Output;

/// <summary>Figures for a machine.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the figures were measured on, then each list of them under its name.</summary>
    public static string Document(params (string Name, JsonArray Values)[] figures)
    {
        var document = new JsonObject
        {
            ["cpu"] = Machine.Cpu,
            ["processors"] = Environment.ProcessorCount,
            ["runtime"] = Machine.Framework,
            ["os"] = Machine.OperatingSystem,
            ["hardwareBits"] = Machine.HardwareBits,
            ["ourBits"] = 32 * VectorWidth.Best,
        };
        foreach (var (name, values) in figures)
            document[name] = values;
        return document.ToJsonString(Options) + "\n";
    }

    public static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> node) => new([.. items.Select(node)]);
}
