using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // Cut at −3 first, where the other factor is 0: −∞·0 does not arise.

    /// <summary>x·(x/6 + ½ cut to [0, 1]), Keras' hard_silu or hard_swish. Results from −0.375 up; within 2 units in the last place. −∞ gives −0.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector HardSilu<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var bounded = TLanes.AtLeast(x, TLanes.Broadcast(-3));
        return TLanes.Multiply(bounded, HardSigmoid<TLanes, TVector>(bounded));
    }
}
