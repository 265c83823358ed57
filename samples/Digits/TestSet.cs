using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Digits;

/// <summary>Digits that the network has not seen, what they are, and what Keras answers.</summary>
/// <param name="Pixels">(count, 8, 8), from 0 to 16: as ForwardBatch takes them.</param>
/// <param name="Written">(count): the digit that was meant.</param>
/// <param name="Keras">(count, 10): Keras' probabilities.</param>
internal sealed record TestSet(float[] Pixels, int[] Written, float[] Keras)
{
    public const int PixelsOfOne = DigitReader.Timesteps * DigitReader.Features, Brightest = 16;

    public int Count => Written.Length;

    /// <summary>(8, 8): one digit.</summary>
    public ReadOnlySpan<float> Digit(int index) => Pixels.AsSpan(index * PixelsOfOne, PixelsOfOne);

    /// <summary>Reads a .safetensors file: the length of a JSON header, the header, then the numbers that it describes.</summary>
    public static TestSet Read(string path)
    {
        var file = File.ReadAllBytes(path);
        var headerLength = checked((int)BinaryPrimitives.ReadUInt64LittleEndian(file));
        var data = file.AsMemory(sizeof(ulong) + headerLength);
        using var header = JsonDocument.Parse(file.AsMemory(sizeof(ulong), headerLength));
        return new TestSet(Floats("input0"), [.. Floats("truth").Select(digit => (int)digit)], Floats("output0"));

        float[] Floats(string name)
        {
            var offsets = header.RootElement.GetProperty(name).GetProperty("data_offsets");
            return MemoryMarshal.Cast<byte, float>(data.Span[offsets[0].GetInt32()..offsets[1].GetInt32()]).ToArray();
        }
    }
}
