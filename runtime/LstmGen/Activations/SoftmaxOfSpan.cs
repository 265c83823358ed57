using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LstmGen.Runtime;

/// <summary>The softmax of a span of any length, at this process' vector width; the same bits as <see cref="Precise.Softmax"/>.</summary>
internal static class SoftmaxOfSpan
{
    public static void Apply(ReadOnlySpan<float> source, Span<float> destination)
    {
        SpanPair.Check(source, destination);
        Apply(source, destination, VectorWidth.Best);
    }

    /// <summary>The same at a given width; the spans fit already.</summary>
    public static void Apply(ReadOnlySpan<float> source, Span<float> destination, int width)
    {
        source.CopyTo(destination);
        switch (width)
        {
            case 16:
                InPlace<Lanes512, Vector512<float>>(destination);
                break;
            case 8:
                InPlace<Lanes256, Vector256<float>>(destination);
                break;
            case 4:
                InPlace<Lanes128, Vector128<float>>(destination);
                break;
            default:
                InPlace<ScalarLanes, Quad>(destination);
                break;
        }
    }

    // The last, incomplete sixteen live on the stack, filled up with −∞: nothing past the span is touched.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void InPlace<TLanes, TVector>(Span<float> values)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var whole = values.Length / Sixteen.Length * Sixteen.Length;
        var tail = new Sixteen();
        ((Span<float>)tail).Fill(float.NegativeInfinity);
        values[whole..].CopyTo(tail);

        ref var first = ref MemoryMarshal.GetReference(values);
        int vectors = whole / TLanes.Count, tailVectors = Sixteen.Length / TLanes.Count;
        var sums = new Sixteen();
        var largest = TLanes.Broadcast(float.NegativeInfinity);
        largest = SoftmaxPasses.Largest<TLanes, TVector>(ref first, vectors, largest);
        largest = SoftmaxPasses.Largest<TLanes, TVector>(ref tail[0], tailVectors, largest);
        largest = SoftmaxPasses.OfAllLanes<TLanes, TVector>(largest);
        SoftmaxPasses.Exponentials<TLanes, TVector>(ref first, vectors, largest, ref sums[0]);
        SoftmaxPasses.Exponentials<TLanes, TVector>(ref tail[0], tailVectors, largest, ref sums[0]);
        var sum = TLanes.Broadcast(SoftmaxPasses.Total(ref sums[0]));
        SoftmaxPasses.Divide<TLanes, TVector>(ref first, vectors, sum);
        SoftmaxPasses.Divide<TLanes, TVector>(ref tail[0], tailVectors, sum);
        tail[..(values.Length - whole)].CopyTo(values[whole..]);
    }
}
