using System.Runtime.InteropServices;
using System.Text.Json;

namespace LstmGen.Package.Tests;

/// <summary>The float32 tensors of a .safetensors file: the length of a JSON header, the header, the data.</summary>
internal static class Tensors
{
    /// <summary>What a fixture holds under a name, of the first sequence of its batch.</summary>
    public static float[] FirstSequence(string fixture, string name)
    {
        var (shape, values) = Read(Repository.Fixture(fixture, "io.safetensors"))[name];
        return values[..(values.Length / shape[0])];
    }

    private static Dictionary<string, (int[] Shape, float[] Values)> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var length = (int)BitConverter.ToUInt64(bytes);
        using var header = JsonDocument.Parse(bytes.AsMemory(8, length));

        var tensors = new Dictionary<string, (int[], float[])>();
        foreach (var tensor in header.RootElement.EnumerateObject().Where(tensor => tensor.Value.TryGetProperty("dtype", out var type) && type.GetString() == "F32"))
        {
            var shape = tensor.Value.GetProperty("shape").EnumerateArray().Select(axis => axis.GetInt32()).ToArray();
            var offsets = tensor.Value.GetProperty("data_offsets").EnumerateArray().Select(offset => 8 + length + offset.GetInt32()).ToArray();
            tensors[tensor.Name] = (shape, MemoryMarshal.Cast<byte, float>(bytes.AsSpan(offsets[0]..offsets[1])).ToArray());
        }

        return tensors;
    }
}
