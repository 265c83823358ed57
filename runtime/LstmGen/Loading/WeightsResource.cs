using System.Buffers.Binary;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LstmGen.Runtime;

/// <summary>Reads the weights that the build put into the assembly. Their values were checked there.</summary>
internal static class WeightsResource
{
    /// <typeparam name="TStored">What the resource holds.</typeparam>
    /// <typeparam name="T">What the model computes with.</typeparam>
    public static T[][] Read<TStored, T>(Assembly assembly, string resource, ReadOnlySpan<TensorSpec> expected, WeightsProblem problem)
        where TStored : unmanaged, IFloatingPointIeee754<TStored>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw problem.With($"the assembly {SafeText.Quoted(assembly.GetName().Name ?? "")} has no such resource.");

        var bytes = 0L;
        foreach (var spec in expected)
            bytes += Unsafe.SizeOf<TStored>() * (long)spec.Count;
        if (stream.Length != bytes)
            throw problem.With($"it has {stream.Length} bytes, but the model's weights have {bytes}.", null, $"{bytes}", $"{stream.Length}");

        var tensors = new T[expected.Length][];
        for (var i = 0; i < tensors.Length; i++)
        {
            var stored = new TStored[expected[i].Count];
            stream.ReadExactly(MemoryMarshal.AsBytes(stored.AsSpan()));
            if (!BitConverter.IsLittleEndian)
                Reverse(stored.AsSpan());
            tensors[i] = stored as T[] ?? Rounded<TStored, T>(stored, expected[i], problem);
        }

        return tensors;
    }

    private static T[] Rounded<TStored, T>(TStored[] stored, TensorSpec spec, WeightsProblem problem)
        where TStored : unmanaged, IFloatingPointIeee754<TStored>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var values = new T[stored.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = T.CreateChecked(stored[i]);
            if (!T.IsFinite(values[i]))
                throw problem.With($"'{spec.Name}' holds a value too large for float32 at {ShapeText.Place(spec.Shape, i)}.", spec.Name, "finite values", "a value too large for float32");
        }

        return values;
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
