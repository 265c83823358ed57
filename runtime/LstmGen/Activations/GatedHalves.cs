using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LstmGen.Runtime;

/// <summary><see cref="Precise.Glu{TLanes, TVector}(TVector, TVector)"/> of the first half of a span and the second.</summary>
internal static class GatedHalves
{
    /// <summary>At a given width; the spans fit already.</summary>
    public static void Apply(ReadOnlySpan<float> source, Span<float> destination, int width)
    {
        switch (width)
        {
            case 16:
                Apply<Lanes512, Vector512<float>>(source, destination);
                break;
            case 8:
                Apply<Lanes256, Vector256<float>>(source, destination);
                break;
            case 4:
                Apply<Lanes128, Vector128<float>>(source, destination);
                break;
            default:
                Apply<ScalarLanes, Quad>(source, destination);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Apply<TLanes, TVector>(ReadOnlySpan<float> source, Span<float> destination)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var count = destination.Length;
        ref var values = ref MemoryMarshal.GetReference(source);
        ref var gates = ref Unsafe.Add(ref values, count);
        var vectors = count / TLanes.Count;
        for (var i = 0; i < vectors; i++)
            TLanes.Store(Precise.Glu<TLanes, TVector>(TLanes.Load(ref values, i), TLanes.Load(ref gates, i)), ref MemoryMarshal.GetReference(destination), i);

        // What is left goes through vectors on the stack: nothing past the spans is touched.
        var done = vectors * TLanes.Count;
        Sixteen restOfValues = new(), restOfGates = new();
        source[done..count].CopyTo(restOfValues);
        source[(count + done)..].CopyTo(restOfGates);
        TLanes.Store(Precise.Glu<TLanes, TVector>(TLanes.Load(ref restOfValues[0], 0), TLanes.Load(ref restOfGates[0], 0)), ref restOfValues[0], 0);
        restOfValues[..(count - done)].CopyTo(destination[done..]);
    }
}
