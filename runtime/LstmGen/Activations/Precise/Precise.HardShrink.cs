using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // Between the thresholds x·0 gives the zero the sign of x and lets NaN through.

    /// <summary>x where |x| is above t, else 0: Keras' hard_shrink. Exact and odd. NaN stays NaN.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="threshold">t, from 0 up.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector HardShrink<TLanes, TVector>(TVector x, float threshold = 0.5f)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.SelectLess(TLanes.Broadcast(threshold), TLanes.Abs(x), x, TLanes.Multiply(x, TLanes.Broadcast(0)));
}
