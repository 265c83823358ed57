using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64;

public static partial class Gate
{
    // Within products of gates, where an absolute error is what counts, both kinds come from w = 2ⁿ, s = q + p and r = q − p, with the letters of
    // Gate.Tanh.cs, since e²ˣ = w·s/r:
    //
    //     σ(2h) = w·s/(w·s + r),   tanh x = (w·s − r)/(w·s + r).
    //
    // Fewer operations than Tanh has. Below 2⁻⁵⁵ the sigmoid is 2⁻⁵⁵. All parts are at most 2⁵⁶: products of three divisors are far from overflow.

    /// <summary>The dividend of σ(2·h), and its divisor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector SigmoidQuotient<TLanes, TVector>(TVector h, out TVector divisor)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        Exponential<TLanes, TVector>(h, out var w, out var s, out var r);
        divisor = TLanes.MultiplyAdd(w, s, r);
        return TLanes.Multiply(w, s);
    }

    /// <summary>The dividend of tanh x, and its divisor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector TanhQuotient<TLanes, TVector>(TVector x, out TVector divisor)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        Exponential<TLanes, TVector>(x, out var w, out var s, out var r);
        divisor = TLanes.MultiplyAdd(w, s, r);
        return TLanes.MultiplyAdd(w, s, TLanes.Subtract(TLanes.Broadcast(0), r));
    }

    /// <summary>e²ˣ as w·s/r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Exponential<TLanes, TVector>(TVector x, out TVector w, out TVector s, out TVector r)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        TanhParts<TLanes, TVector>(Limited<TLanes, TVector>(x), out var p, out var q, out w);
        s = TLanes.Add(q, p);
        r = TLanes.Subtract(q, p);
    }
}
