using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    /// <summary>max(x, 0), exact; −0 stays −0.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Relu<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.AtLeast(x, TLanes.Broadcast(0));

    // As Keras computes it, the threshold itself counts as below it. A slope of 0 is no factor: 0·∞ is none.

    /// <summary>x above the threshold, but no more than the largest value; slope·(x − threshold) up to it: Keras' relu with parameters, within 1.3 units in the last place.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="negativeSlope">The slope below the threshold.</param>
    /// <param name="maxValue">The largest result; +∞ for none.</param>
    /// <param name="threshold">Where the slope ends, from 0 up.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Relu<TLanes, TVector>(TVector x, float negativeSlope, float maxValue, float threshold)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var zero = TLanes.Broadcast(0);
        var border = TLanes.Broadcast(threshold);
        var below = negativeSlope == 0
            ? TLanes.AtMost(TLanes.AtLeast(x, zero), zero)
            : TLanes.Multiply(TLanes.Broadcast(negativeSlope), TLanes.Subtract(x, border));
        return TLanes.SelectLess(border, x, TLanes.AtMost(x, TLanes.Broadcast(maxValue)), below);
    }
}
