using System.Buffers.Binary;
using System.Text;

namespace LstmGen.Runtime.Tests;

/// <summary>A network of 3 units and 2 features with a head, and files with weights for it, right and wrong.</summary>
internal static class TinyModel
{
    public const string Name = "Tiny";
    public const string Architecture = "input(2) > lstm:LSTM(units=3) > dense:Dense(units=1)";
    public const string Metadata = """ "__metadata__":{"lstmgen.layout":"keras-ifco","lstmgen.architecture":"input(2) > lstm:LSTM(units=3) > dense:Dense(units=1)"} """;

    public static readonly TensorSpec[] Tensors =
    [
        new("lstm.kernel", 2, 12),
        new("lstm.recurrent_kernel", 3, 12),
        new("lstm.bias", 12),
        new("dense.kernel", 3, 1),
        new("dense.bias", 1),
    ];

    /// <summary>The values of a tensor: no two of the model are the same, and each is the same in every type.</summary>
    public static float[] Values(int tensor) => [.. Enumerable.Range(0, Tensors[tensor].Count).Select(i => tensor - i / 16f)];

    /// <summary>A right file.</summary>
    public static byte[] File() => File([.. Tensors.Select((spec, i) => new Tensor(spec.Name, "F32", [.. spec.Shape], Bytes(Values(i))))]);

    /// <summary>A right file with one tensor exchanged.</summary>
    public static byte[] FileWith(int changed, Func<Tensor, Tensor> change)
    {
        Tensor[] tensors = [.. Tensors.Select((spec, i) => new Tensor(spec.Name, "F32", [.. spec.Shape], Bytes(Values(i))))];
        tensors[changed] = change(tensors[changed]);
        return File(tensors);
    }

    /// <summary>A file with these tensors.</summary>
    public static byte[] File(Tensor[] tensors, string metadata = Metadata)
    {
        var offset = 0;
        var entries = new List<string>();
        if (metadata.Length > 0)
            entries.Add(metadata);
        foreach (var tensor in tensors)
        {
            entries.Add($$""" "{{tensor.Name}}":{"dtype":"{{tensor.Type}}","shape":[{{string.Join(',', tensor.Shape)}}],"data_offsets":[{{offset}},{{offset + tensor.Bytes.Length}}]} """);
            offset += tensor.Bytes.Length;
        }

        return File("{" + string.Join(',', entries) + "}", [.. tensors.SelectMany(tensor => tensor.Bytes)]);
    }

    /// <summary>A file with this header and these bytes.</summary>
    public static byte[] File(string header, byte[] data) => File(Encoding.UTF8.GetBytes(header), data);

    /// <summary>A file with this header and these bytes.</summary>
    public static byte[] File(byte[] header, byte[] data)
    {
        var length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        return [.. length, .. header, .. data];
    }

    public static byte[] Bytes(float[] values) => [.. values.SelectMany(BitConverter.GetBytes)];

    public static WeightSet Load(byte[] file) => WeightSet.FromSafetensors(file, Name, Architecture, Tensors);

    public static void AssertLoaded(WeightSet weights)
    {
        for (var i = 0; i < Tensors.Length; i++)
            Assert.Equal(Values(i), weights[i].ToArray());
    }
}

/// <summary>A tensor of a file.</summary>
internal sealed record Tensor(string Name, string Type, long[] Shape, byte[] Bytes)
{
    public Tensor(string name, string type, int[] shape, byte[] bytes)
        : this(name, type, Array.ConvertAll(shape, axis => (long)axis), bytes)
    {
    }

    /// <summary>The same with another shape, and as many bytes as that needs.</summary>
    public Tensor Reshaped(params long[] shape) => this with { Shape = shape, Bytes = new byte[4 * shape.Aggregate(1L, (product, axis) => product * axis)] };
}
