using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64;

/// <summary>
/// The activations of a recurrent layer's gates: fast, with a bounded error. Every formula works lane by lane with the same
/// operations at every width, so a lane has the same bits at every width. NaN stays NaN; ±∞ give the limits.
/// </summary>
public static partial class Gate
{
    // x = n·½·ln 2 + u with n whole, so |u| ≤ ¼·ln 2, where tanh u = p/q is a quotient of small polynomials. With w = 2ⁿ, made of exponent bits,
    // e²ˣ = w·(q + p)/(q − p), and
    //
    //     tanh x = (e²ˣ − 1)/(e²ˣ + 1) = (p·b + q·a)/(q·b + p·a),   a = w − 1,   b = w + 1:
    //
    // one division does for all. For n = 0 it is p/q itself, so a small x keeps its relative accuracy. For other n, p·b takes away at most a half
    // of q·a. −x gives −n, −u and the same sums divided by w, a power of two: the result is exactly odd.
    //
    //     p = u·(1 + P1·u² + P2·u⁴),   q = 1 + Q1·u² + Q2·u⁴
    //
    // are Remez' for the relative error of p/q, 0.05·2⁻⁵³; made with 40 digits. Past the limit the result is ±1, and so is the truth to 53 bits: w is 2⁵⁵
    // there, and a and b are equal. The clamp and the sums leave +0 of −0, which only Tanh mends.
    internal const double Limit = 19.0616;

    /// <summary>
    /// tanh, the hyperbolic tangent, within 3 units in the last place (5 on hardware without fused multiply-add), found by trying millions of doubles. Exactly odd; never outside [−1, 1].
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Tanh<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var dividend = TanhDividend<TLanes, TVector>(x, out var divisor);
        return TLanes.CopySign(TLanes.Divide(dividend, divisor), x);
    }

    /// <summary>
    /// factor·tanh x, as a layer's output o∘tanh(c): the factor is multiplied in while the divisor is still being computed, so that nothing waits for it.
    /// The error is that of <see cref="Tanh"/> times the factor, and one rounding more.
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="factor">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector TanhTimes<TLanes, TVector>(TVector x, TVector factor)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var dividend = TanhDividend<TLanes, TVector>(x, out var divisor);
        return TLanes.Divide(TLanes.Multiply(factor, dividend), divisor);
    }

    // p·b + q·a, and q·b + p·a as its divisor.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector TanhDividend<TLanes, TVector>(TVector x, out TVector divisor)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        TanhParts<TLanes, TVector>(Limited<TLanes, TVector>(x), out var p, out var q, out var w);
        var one = TLanes.Broadcast(1);
        var a = TLanes.Subtract(w, one);
        var b = TLanes.Add(w, one);
        divisor = TLanes.MultiplyAdd(q, b, TLanes.Multiply(p, a));
        return TLanes.MultiplyAdd(q, a, TLanes.Multiply(p, b));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Limited<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.AtMost(TLanes.AtLeast(x, TLanes.Broadcast(-Limit)), TLanes.Broadcast(Limit));

    /// <summary>p, q and w for x within the limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void TanhParts<TLanes, TVector>(TVector x, out TVector p, out TVector q, out TVector w)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        const double HalfLn2 = 0.34657359027997264, InverseOfHalfLn2 = 2.8853900817779268;
        const double P1 = 0.11109905143896995, P2 = 0.0010573976842822685;
        const double Q1 = 0.4444323847722952, Q2 = 0.015868192610543536;

        // Adding so large a number pushes the fraction out of the double. The error of HalfLn2, times n, is below 2⁻⁵⁴ wherever tanh is not yet flat.
        var one = TLanes.Broadcast(1);
        var shift = TLanes.Broadcast(Pair.ExponentShift);
        var shifted = TLanes.MultiplyAdd(x, TLanes.Broadcast(InverseOfHalfLn2), shift);
        var n = TLanes.Subtract(shifted, shift);
        var u = TLanes.MultiplyAdd(n, TLanes.Broadcast(-HalfLn2), x);
        w = TLanes.PowerOfTwoOfShifted(shifted);

        var square = TLanes.Multiply(u, u);
        q = TLanes.MultiplyAdd(TLanes.Broadcast(Q2), square, TLanes.Broadcast(Q1));
        q = TLanes.MultiplyAdd(q, square, one);
        p = TLanes.MultiplyAdd(TLanes.Broadcast(P2), square, TLanes.Broadcast(P1));
        p = TLanes.MultiplyAdd(TLanes.Multiply(u, square), p, u);
    }
}
