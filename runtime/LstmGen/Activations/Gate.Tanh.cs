using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

/// <summary>
/// The activations of a recurrent layer's gates: fast, with a bounded absolute error. Every formula works lane by lane with the same
/// operations at every width, so a lane has the same bits at every width. NaN stays NaN; ±∞ give the limits.
/// </summary>
public static partial class Gate
{
    // With t = tanh(x/2): tanh x = 2t/(1 + t²). With t = n/d that is 2nd/(n² + d²), so one division does for both steps.
    //
    //     n = x·(1 + P1·x² + P2·x⁴),   d = 2 + Q1·x² + Q2·x⁴ + Q3·x⁶,   |x| ≤ Limit, beyond which the result is ±1.
    //
    // Why twice: where tanh is flat, 2t/(1 + t²) is flat too, and the rounding errors of n and d vanish. A rational of the same cost
    // for tanh x itself (degrees 9 and 8) is off by 2.5e-7 in floats, this one by 1.8e-7.
    //
    // The coefficients are Remez' for the absolute error of the result, 6e-9; a search over the floats beside them then took those whose
    // worst result in floats is best. Limit is a float at which the formula gives 1, fused or not; the truth there is 1 − 8e-8.

    /// <summary>
    /// tanh, the hyperbolic tangent: absolute error at most 1.8e-7 (2.1e-7 on hardware without fused multiply-add), found by trying all floats;
    /// within 6 units in the last place at every float. Exactly odd; never outside [−1, 1].
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Tanh<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var half = HalfTanh<TLanes, TVector>(x, out var divisor);
        return TLanes.Divide(TLanes.Add(half, half), divisor);
    }

    /// <summary>
    /// factor·tanh x, as a layer's output o∘tanh(c): the factor is multiplied in while the divisor is still being computed, so that nothing waits for it.
    /// The error is that of <see cref="Tanh"/> times the factor.
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
        var half = HalfTanh<TLanes, TVector>(x, out var divisor);
        return TLanes.Divide(TLanes.Multiply(TLanes.Add(factor, factor), half), divisor);
    }

    /// <summary>
    /// ½·tanh x as a quotient that is not yet divided: nd, and n² + d² as its divisor. A gate of either kind is made of it, so that gates of both kinds can
    /// share a vector: <see cref="SigmoidOf"/>, <see cref="SigmoidTimesTanhOf"/>.
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="divisor">From 4 to 2,100.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector HalfTanh<TLanes, TVector>(TVector x, out TVector divisor)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        const float Limit = 8.5081005f;
        const float P1 = 0.0298076756f, P2 = 0.000115003328f;
        const float Least = 8.8817842e-16f;
        const float Q1 = 0.226281956f, Q2 = 0.0024202338f, Q3 = 2.49067898e-6f;

        // The square is cut on its own: it need not wait for both cuts of x. What is added to it changes no result, and keeps the powers of a small x from
        // becoming denormal numbers, which arithmetic is slow with.
        var square = TLanes.AtMost(TLanes.MultiplyAdd(x, x, TLanes.Broadcast(Least)), TLanes.Broadcast(Limit * Limit));
        x = TLanes.AtMost(TLanes.AtLeast(x, TLanes.Broadcast(-Limit)), TLanes.Broadcast(Limit));

        // The pairs of terms do not wait for one another: d is there as early as n.
        var low = TLanes.MultiplyAdd(TLanes.Broadcast(Q1), square, TLanes.Broadcast(2));
        var high = TLanes.MultiplyAdd(TLanes.Broadcast(Q3), square, TLanes.Broadcast(Q2));
        var d = TLanes.MultiplyAdd(high, TLanes.Multiply(square, square), low);

        var n = TLanes.MultiplyAdd(TLanes.Broadcast(P2), square, TLanes.Broadcast(P1));
        n = TLanes.MultiplyAdd(TLanes.Multiply(x, square), n, x);

        divisor = TLanes.MultiplyAdd(d, d, TLanes.Multiply(n, n));
        return TLanes.Multiply(n, d);
    }
}
