using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // The lowest argument of a power that is made in two steps: there 2ⁿ is two powers of −123 and −122.
    private const float LowestPower = -170;

    // With e = e^−|x|: a/(1 + e) from 0 on, e·a/(1 + e) below. There the last power of two in e is multiplied in at the end, so that the result is rounded once,
    // however small it is.

    // factor·σ(x).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector SigmoidTimes<TLanes, TVector>(TVector x, TVector factor)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var power = NegativePower<TLanes, TVector>(TLanes.Abs(x), out var last);
        var quotient = TLanes.Divide(factor, TLanes.MultiplyAdd(power, last, TLanes.Broadcast(1)));
        return TLanes.SelectLess(x, TLanes.Broadcast(0), TLanes.Multiply(TLanes.Multiply(power, quotient), last), quotient);
    }

    // e^−a for a from 0 up, as a product whose last factor is left to the caller.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector NegativePower<TLanes, TVector>(TVector a, out TVector last)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        PowerOf<TLanes, TVector>(TLanes.AtLeast(TLanes.Subtract(TLanes.Broadcast(0), a), TLanes.Broadcast(LowestPower)), out last);
}
