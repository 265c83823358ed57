using System.Runtime.InteropServices;
using LstmGen.Importer.Formats;

namespace LstmGen.Importer.Output;

/// <summary>Tensors as bytes: float32, little endian, one after the other.</summary>
internal static class TensorBytes
{
    /// <summary>A tensor of 2 GB of bytes is more than one span holds.</summary>
    private const int Portion = 1 << 20;

    public static void Write(Stream stream, IEnumerable<ImportedTensor> tensors)
    {
        foreach (var tensor in tensors)
        {
            for (var start = 0; start < tensor.Values.Length; start += Portion)
                stream.Write(MemoryMarshal.AsBytes(tensor.Values.AsSpan(start, Math.Min(Portion, tensor.Values.Length - start))));
        }
    }
}
