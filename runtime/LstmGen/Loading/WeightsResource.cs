using System.Buffers.Binary;
using System.Reflection;
using System.Runtime.InteropServices;

namespace LstmGen.Runtime;

/// <summary>Reads the weights that the build put into the assembly. Their values were checked there.</summary>
internal static class WeightsResource
{
    public static WeightSet Read(Assembly assembly, string resource, ReadOnlySpan<TensorSpec> expected, WeightsProblem problem)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw problem.With($"the assembly {SafeText.Quoted(assembly.GetName().Name ?? "")} has no such resource.");

        var bytes = 0L;
        foreach (var spec in expected)
            bytes += sizeof(float) * (long)spec.Count;
        if (stream.Length != bytes)
            throw problem.With($"it has {stream.Length} bytes, but the model's weights have {bytes}.", null, $"{bytes}", $"{stream.Length}");

        var tensors = new float[expected.Length][];
        for (var i = 0; i < tensors.Length; i++)
        {
            tensors[i] = new float[expected[i].Count];
            stream.ReadExactly(MemoryMarshal.AsBytes(tensors[i].AsSpan()));
            if (!BitConverter.IsLittleEndian)
                Reverse(MemoryMarshal.Cast<float, int>(tensors[i].AsSpan()));
        }

        return new WeightSet(tensors);
    }

    private static void Reverse(Span<int> values) => BinaryPrimitives.ReverseEndianness(values, values);
}
