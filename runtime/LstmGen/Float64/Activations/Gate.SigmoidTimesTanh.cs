using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64;

public static partial class Gate
{
    // With p/q = ½·tanh h and r/s = ½·tanh x, see Gate.Tanh.cs: σ(2h)·tanh x = (½ + p/q)·2r/s = (½q + p)·2r/qs. A division takes longer than all else here,
    // and this saves one of two.

    /// <summary>
    /// σ(2·h)·tanh x, as an LSTM's i∘g and its output o∘tanh(c'): absolute error at most 6e-16 (1e-15 on hardware without fused multiply-add). Never outside [−1, 1].
    /// </summary>
    /// <remarks>A gate's columns are halved when its weights are packed, which is exact: then its sum is <paramref name="h"/> = z/2 already.</remarks>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="h">Half of the sums of a gate.</param>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector SigmoidTimesTanh<TLanes, TVector>(TVector h, TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var half = HalfTanh<TLanes, TVector>(h, out var divisor);
        return SigmoidOfTimesTanh<TLanes, TVector>(half, divisor, x);
    }

    /// <summary>The same bits, the sigmoid from the parts of ½·tanh h.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="half">What <see cref="HalfTanh"/> gave for h.</param>
    /// <param name="divisor">Its divisor.</param>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector SigmoidOfTimesTanh<TLanes, TVector>(TVector half, TVector divisor, TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var dividendOfX = TanhDividend<TLanes, TVector>(x, out var divisorOfX);
        var up = TLanes.MultiplyAdd(TLanes.Broadcast(0.5), divisor, half);
        return TLanes.Divide(TLanes.Multiply(up, dividendOfX), TLanes.Multiply(divisor, divisorOfX));
    }

    /// <summary>The same bits, from the parts of both ½·tanh h and ½·tanh x.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="half">What <see cref="HalfTanh"/> gave for h.</param>
    /// <param name="divisor">Its divisor.</param>
    /// <param name="halfOfX">What it gave for x.</param>
    /// <param name="divisorOfX">Its divisor.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector SigmoidTimesTanhOf<TLanes, TVector>(TVector half, TVector divisor, TVector halfOfX, TVector divisorOfX)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var up = TLanes.MultiplyAdd(TLanes.Broadcast(0.5), divisor, half);
        return TLanes.Divide(TLanes.Multiply(up, TLanes.Add(halfOfX, halfOfX)), TLanes.Multiply(divisor, divisorOfX));
    }
}
