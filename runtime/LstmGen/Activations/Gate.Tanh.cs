using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

/// <summary>
/// The activations of a recurrent layer's gates: fast, with a bounded absolute error. Every formula works lane by lane with the same
/// operations at every width, so a lane has the same bits at every width. NaN stays NaN; ±∞ give the limits.
/// </summary>
public static partial class Gate
{
    // |x| falls into one of sixteen intervals, four after every power of two of y = |x| + 0.75. In each of them tanh is a polynomial of degree 5 in the
    // distance t from its beginning:
    //
    //     tanh|x| = (c0 + c1·t) + t²·((c2 + c3·t) + t²·(c4 + c5·t)),   |x| ≤ Limit, where the last interval begins, whose polynomial is 1.
    //
    // The leading bits of y are the interval's number, with which one permutation looks up each coefficient: where a permutation takes sixteen floats,
    // that is faster than a quotient of two polynomials, whose division everything waits for.
    //
    // In the first interval c0 = 0 and c1 = 1, so small numbers are accurate relative to their own size. t is |x| less (beginning − 0.75), which is
    // exact; y less the beginning would carry the rounding of y.

    private const float Limit = 9.25f, Shift = 0.75f;

    /// <summary>
    /// tanh, the hyperbolic tangent: absolute error at most 1.5e-7, found by trying all floats; within 3 units in the last place at every float.
    /// Exactly odd; never outside [−1, 1].
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="table">The first float of the table, which stands before a recurrent layer's weights.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Tanh<TLanes, TVector>(TVector x, ref float table)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var t = FromBeginning<TLanes, TVector>(x, out var interval);
        var curve = Curve<TLanes, TVector>(t, interval, ref table);
        var line = TLanes.MultiplyAdd(TLanes.Lookup(ref table, 1, interval), t, TLanes.Lookup(ref table, 0, interval));
        return TLanes.FlipSign(TLanes.MultiplyAdd(curve, TLanes.Multiply(t, t), line), x);
    }

    /// <summary>
    /// factor·tanh x, as a layer's output o∘tanh(c): the factor goes into the last steps of the polynomial and costs no multiplication after it.
    /// The error is that of <see cref="Tanh"/> times the factor.
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="factor">Any numbers.</param>
    /// <param name="table">The first float of the table, which stands before a recurrent layer's weights.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector TanhTimes<TLanes, TVector>(TVector x, TVector factor, ref float table)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var t = FromBeginning<TLanes, TVector>(x, out var interval);
        var signed = TLanes.FlipSign(factor, x);
        var curve = Curve<TLanes, TVector>(t, interval, ref table);
        var step = TLanes.Multiply(signed, t);
        var line = TLanes.MultiplyAdd(TLanes.Lookup(ref table, 1, interval), step, TLanes.Multiply(TLanes.Lookup(ref table, 0, interval), signed));
        return TLanes.MultiplyAdd(curve, TLanes.Multiply(step, t), line);
    }

    /// <summary>
    /// factor·tanh x + addend, rounded as little as <see cref="TanhTimes"/>. With 1 and −0 it has the bits of <see cref="Tanh"/>,
    /// with ½ and ½ those of <see cref="SigmoidOfHalved"/>: so gates of both kinds can share a vector.
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="factor">Any numbers.</param>
    /// <param name="addend">Any numbers.</param>
    /// <param name="table">The first float of the table, which stands before a recurrent layer's weights.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector TanhTimesPlus<TLanes, TVector>(TVector x, TVector factor, TVector addend, ref float table)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var t = FromBeginning<TLanes, TVector>(x, out var interval);
        var signed = TLanes.FlipSign(factor, x);
        var curve = Curve<TLanes, TVector>(t, interval, ref table);
        var step = TLanes.Multiply(signed, t);
        var line = TLanes.MultiplyAdd(TLanes.Lookup(ref table, 1, interval), step, TLanes.MultiplyAdd(TLanes.Lookup(ref table, 0, interval), signed, addend));
        return TLanes.MultiplyAdd(curve, TLanes.Multiply(step, t), line);
    }

    // t, and in which interval |x| is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector FromBeginning<TLanes, TVector>(TVector x, out TVector interval)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var size = TLanes.AtMost(TLanes.Abs(x), TLanes.Broadcast(Limit));
        var y = TLanes.Add(size, TLanes.Broadcast(Shift));
        interval = TLanes.Interval(y);
        return TLanes.Subtract(size, TLanes.Subtract(TLanes.IntervalStart(y), TLanes.Broadcast(Shift)));
    }

    // (c2 + c3·t) + t²·(c4 + c5·t). The longest way to the result begins here, so these coefficients are looked up first.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Curve<TLanes, TVector>(TVector t, TVector interval, ref float table)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var high = TLanes.MultiplyAdd(TLanes.Lookup(ref table, 5, interval), t, TLanes.Lookup(ref table, 4, interval));
        var low = TLanes.MultiplyAdd(TLanes.Lookup(ref table, 3, interval), t, TLanes.Lookup(ref table, 2, interval));
        return TLanes.MultiplyAdd(high, TLanes.Multiply(t, t), low);
    }
}
