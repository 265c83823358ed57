using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LstmGen.Runtime;

/// <summary>Applies a function of one float to every float of a span, at this process' vector width.</summary>
internal static class Elementwise
{
    public static void Apply<TOperation>(TOperation operation, ReadOnlySpan<float> source, Span<float> destination)
        where TOperation : struct, IElementwise
    {
        SpanPair.Check(source, destination);
        Apply(operation, source, destination, VectorWidth.Best);
    }

    /// <summary>The same at a given width; the spans fit already.</summary>
    public static void Apply<TOperation>(TOperation operation, ReadOnlySpan<float> source, Span<float> destination, int width)
        where TOperation : struct, IElementwise
    {
        switch (width)
        {
            case 16:
                Apply<TOperation, Lanes512, Vector512<float>>(operation, source, destination);
                break;
            case 8:
                Apply<TOperation, Lanes256, Vector256<float>>(operation, source, destination);
                break;
            case 4:
                Apply<TOperation, Lanes128, Vector128<float>>(operation, source, destination);
                break;
            default:
                Apply<TOperation, ScalarLanes, Quad>(operation, source, destination);
                break;
        }
    }

    // Optimized at once: the first call is as fast as the thousandth.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Apply<TOperation, TLanes, TVector>(TOperation operation, ReadOnlySpan<float> source, Span<float> destination)
        where TOperation : struct, IElementwise
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(destination);
        var vectors = source.Length / TLanes.Count;
        for (var i = 0; i < vectors; i++)
            TLanes.Store(operation.Apply<TLanes, TVector>(TLanes.Load(ref from, i)), ref to, i);

        // What is left goes through a vector on the stack: nothing past the spans is touched, and the bits are those of a whole vector.
        var done = vectors * TLanes.Count;
        if (done == source.Length)
            return;

        var rest = new Sixteen();
        source[done..].CopyTo(rest);
        TLanes.Store(operation.Apply<TLanes, TVector>(TLanes.Load(ref rest[0], 0)), ref rest[0], 0);
        rest[..(source.Length - done)].CopyTo(destination[done..]);
    }
}
