using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LstmGen.Testing;

/// <summary>Reads and writes .safetensors files: an 8-byte length, a JSON header, the numbers.</summary>
public static class Safetensors
{
    /// <summary>The tensors of a file by name, as doubles whatever their type: float32, float64 and int32 are exact in them.</summary>
    public static Dictionary<string, Tensor> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var length = checked((int)BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        var data = bytes.AsSpan(8 + length);
        var tensors = new Dictionary<string, Tensor>();
        foreach (var (name, node) in JsonNode.Parse(bytes.AsSpan(8, length))!.AsObject())
        {
            if (name == "__metadata__")
                continue;

            var shape = node!["shape"]!.AsArray().Select(axis => axis!.GetValue<int>()).ToArray();
            var offsets = node["data_offsets"]!.AsArray().Select(offset => offset!.GetValue<int>()).ToArray();
            var range = data[offsets[0]..offsets[1]];
            double[] values = node["dtype"]!.GetValue<string>() switch
            {
                "F32" => [.. MemoryMarshal.Cast<byte, float>(range).ToArray().Select(value => (double)value)],
                "F64" => MemoryMarshal.Cast<byte, double>(range).ToArray(),
                "I32" => [.. MemoryMarshal.Cast<byte, int>(range).ToArray().Select(value => (double)value)],
                var other => throw new InvalidDataException(other),
            };
            tensors[name] = new Tensor(shape, values) { IsTokens = node["dtype"]!.GetValue<string>() == "I32" };
        }

        return tensors;
    }

    /// <summary>A canonical weights file for an emitted class, in the class's own order of tensors.</summary>
    /// <param name="architecture">The class's architecture line.</param>
    /// <param name="tensors">Name, shape and numbers of each tensor.</param>
    /// <typeparam name="T">float or double.</typeparam>
    public static byte[] Write<T>(string architecture, IEnumerable<(string Name, int[] Shape, T[] Values)> tensors)
        where T : unmanaged
    {
        var header = new JsonObject
        {
            ["__metadata__"] = new JsonObject { ["lstmgen.layout"] = "keras-ifco", ["lstmgen.architecture"] = architecture },
        };
        using var data = new MemoryStream();
        foreach (var (name, shape, values) in tensors)
        {
            var start = data.Position;
            data.Write(MemoryMarshal.AsBytes(values.AsSpan()));
            header[name] = new JsonObject
            {
                ["dtype"] = typeof(T) == typeof(double) ? "F64" : "F32",
                ["shape"] = new JsonArray([.. shape.Select(axis => (JsonNode)axis)]),
                ["data_offsets"] = new JsonArray(start, data.Position),
            };
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(header);
        var file = new byte[8 + json.Length + data.Length];
        BinaryPrimitives.WriteUInt64LittleEndian(file, (ulong)json.Length);
        json.CopyTo(file, 8);
        data.ToArray().CopyTo(file, 8 + json.Length);
        return file;
    }
}

/// <summary>A tensor: its shape and its numbers, row by row.</summary>
public sealed record Tensor(int[] Shape, double[] Values)
{
    /// <summary>Whether they are whole numbers: tokens.</summary>
    public bool IsTokens { get; init; }

    /// <summary>The numbers as float32; the bits of tokens, which are whole numbers of 32 bits.</summary>
    public float[] Floats => [.. Values.Select(value => IsTokens ? BitConverter.Int32BitsToSingle((int)value) : (float)value)];
}
