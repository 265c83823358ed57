using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LstmGen.Runtime;

/// <summary>Applies a function of all floats at once to a span of any length, or to memory that has room to be filled up: with the same bits.</summary>
internal static class VectorFunctions
{
    public static void Apply<TFunction>(ReadOnlySpan<float> source, Span<float> destination)
        where TFunction : struct, IVectorFunction
    {
        SpanPair.Check(source, destination);
        Apply<TFunction>(source, destination, VectorWidth.Best);
    }

    /// <summary>The same at a given width; the spans fit already.</summary>
    public static void Apply<TFunction>(ReadOnlySpan<float> source, Span<float> destination, int width)
        where TFunction : struct, IVectorFunction
    {
        source.CopyTo(destination);
        switch (width)
        {
            case 16:
                InPlace<TFunction, Lanes512, Vector512<float>>(destination);
                break;
            case 8:
                InPlace<TFunction, Lanes256, Vector256<float>>(destination);
                break;
            case 4:
                InPlace<TFunction, Lanes128, Vector128<float>>(destination);
                break;
            default:
                InPlace<TFunction, ScalarLanes, Quad>(destination);
                break;
        }
    }

    /// <summary>In place in memory that has room for a multiple of 16 floats: what stands past the last value becomes −∞ first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Padded<TFunction, TLanes, TVector>(ref float values, int count)
        where TFunction : struct, IVectorFunction
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var padded = (count + Sixteen.Length - 1) / Sixteen.Length * Sixteen.Length;
        for (var i = count; i < padded; i++)
            Unsafe.Add(ref values, i) = float.NegativeInfinity;
        TFunction.Apply<TLanes, TVector>(ref values, padded / TLanes.Count, ref values, 0);
    }

    // The last, incomplete sixteen live on the stack, filled up with −∞: nothing past the span is touched.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void InPlace<TFunction, TLanes, TVector>(Span<float> values)
        where TFunction : struct, IVectorFunction
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var whole = values.Length / Sixteen.Length * Sixteen.Length;
        var tail = new Sixteen();
        ((Span<float>)tail).Fill(float.NegativeInfinity);
        values[whole..].CopyTo(tail);
        TFunction.Apply<TLanes, TVector>(ref MemoryMarshal.GetReference(values), whole / TLanes.Count, ref tail[0], Sixteen.Length / TLanes.Count);
        tail[..(values.Length - whole)].CopyTo(values[whole..]);
    }
}
