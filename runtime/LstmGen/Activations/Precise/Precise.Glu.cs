using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    /// <summary>a·σ(b), a gated linear unit, within 3 units in the last place.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="a">Any numbers.</param>
    /// <param name="b">Any numbers; they are the gate.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Glu<TLanes, TVector>(TVector a, TVector b)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => SigmoidTimes<TLanes, TVector>(b, a);

    /// <summary>Keras' glu over some floats, in place: the first half times the sigmoid of the second half.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="values">
    /// The first of the floats: count of a, then count of b. The results take the place of a. The memory has room for count and another count filled up to a
    /// multiple of 16; what stands past a is overwritten.
    /// </param>
    /// <param name="count">How many results there are, 0 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Glu<TLanes, TVector>(ref float values, int count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // A vector of results may reach into b, but no further than into what was read already: the last vector of b.
        ref var gates = ref Unsafe.Add(ref values, count);
        for (var i = 0; i * TLanes.Count < count; i++)
            TLanes.Store(Glu<TLanes, TVector>(TLanes.Load(ref values, i), TLanes.Load(ref gates, i)), ref values, i);
    }
}
