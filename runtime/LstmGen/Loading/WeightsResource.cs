using System.Buffers.Binary;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LstmGen.Runtime;

/// <summary>Reads the weights that the build put into the assembly. Their values were checked there.</summary>
internal static class WeightsResource
{
    public static T[][] Read<T>(Assembly assembly, string resource, ReadOnlySpan<TensorSpec> expected, WeightsProblem problem)
        where T : unmanaged
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw problem.With($"the assembly {SafeText.Quoted(assembly.GetName().Name ?? "")} has no such resource.");

        var bytes = 0L;
        foreach (var spec in expected)
            bytes += Unsafe.SizeOf<T>() * (long)spec.Count;
        if (stream.Length != bytes)
            throw problem.With($"it has {stream.Length} bytes, but the model's weights have {bytes}.", null, $"{bytes}", $"{stream.Length}");

        var tensors = new T[expected.Length][];
        for (var i = 0; i < tensors.Length; i++)
        {
            tensors[i] = new T[expected[i].Count];
            stream.ReadExactly(MemoryMarshal.AsBytes(tensors[i].AsSpan()));
            if (!BitConverter.IsLittleEndian)
                Reverse(tensors[i].AsSpan());
        }

        return tensors;
    }

    private static void Reverse<T>(Span<T> values)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == sizeof(long))
            BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<T, long>(values), MemoryMarshal.Cast<T, long>(values));
        else
            BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<T, int>(values), MemoryMarshal.Cast<T, int>(values));
    }
}
