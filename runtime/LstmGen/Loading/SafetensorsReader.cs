using System.Buffers.Binary;
using System.Numerics;

namespace LstmGen.Runtime;

/// <summary>
/// Reads a <c>.safetensors</c> file: eight bytes with the header's length, little-endian, the header, and the tensors' bytes. Sizes that the file
/// claims are compared with its own length and the model's shapes; memory is taken only for what the model has.
/// </summary>
internal static class SafetensorsReader
{
    private const int LengthBytes = 8;
    private const string OurLayout = "keras-ifco";

    /// <summary>Checks everything, then reads the tensors.</summary>
    /// <typeparam name="T">float or double: what the model computes with, whatever the file holds.</typeparam>
    /// <exception cref="WeightsException">Something is wrong.</exception>
    public static T[][] Read<T>(ReadOnlySpan<byte> file, string architecture, ReadOnlySpan<TensorSpec> expected, WeightsProblem problem)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var headerLength = HeaderLength(file, problem);
        var header = SafetensorsHeader.Read(file.Slice(LengthBytes, headerLength), expected, problem);
        var data = file[(LengthBytes + headerLength)..];

        CheckLayout(header, problem);
        SafetensorsCheck.Tensors(header, architecture, expected, problem);
        CheckArchitecture(header, architecture, problem);
        SafetensorsCheck.Bytes(header, expected, data.Length, problem);

        var tensors = new T[expected.Length][];
        for (var i = 0; i < tensors.Length; i++)
        {
            var entry = header.Entries[i]!;
            tensors[i] = TensorValues.Read<T>(data[(int)entry.Begin..(int)entry.End], entry.Type, expected[i], problem);
        }

        return tensors;
    }

    private static int HeaderLength(ReadOnlySpan<byte> file, WeightsProblem problem)
    {
        if (file.StartsWith("PK\u0003\u0004"u8))
            throw problem.With($"it is a zip archive, as a .keras file is, not a .safetensors file. {WeightsProblem.ConvertFirst}");
        if (file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'H', (byte)'D', (byte)'F']))
            throw problem.With($"it is an HDF5 file, not a .safetensors file. {WeightsProblem.ConvertFirst}");
        if (file.Length < LengthBytes)
            throw problem.With($"it has {file.Length} bytes, too few for a .safetensors file.");

        var length = BinaryPrimitives.ReadUInt64LittleEndian(file);
        var rest = file.Length - LengthBytes;
        if (length > (ulong)rest)
            throw problem.With($"it says that its header has {length} bytes, but only {rest} follow. It is cut off, or not a .safetensors file.");

        return (int)length;
    }

    private static void CheckLayout(SafetensorsHeader header, WeightsProblem problem)
    {
        if (header.Layout is null)
            throw problem.With($"it does not say how its tensors are laid out (metadata 'lstmgen.layout'). {WeightsProblem.ConvertFirst}");
        if (header.Layout != OurLayout)
            throw problem.With($"its layout is {SafeText.Quoted(header.Layout)}, but this version reads '{OurLayout}'.", null, OurLayout, header.Layout);
        if (header.Architecture is null)
            throw problem.With($"it does not say which network it is of (metadata 'lstmgen.architecture'). {WeightsProblem.ConvertFirst}");
    }

    private static void CheckArchitecture(SafetensorsHeader header, string architecture, WeightsProblem problem)
    {
        if (header.Architecture != architecture)
            throw problem.With(SafetensorsCheck.OtherNetwork(header, architecture), null, architecture, header.Architecture);
    }
}
