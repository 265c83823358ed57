using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64;

/// <summary>
/// Accurate activations, within a few units in the last place at every double, which each states: for heads, whose answers the caller sees. Every formula works
/// lane by lane with the same operations at every width, so a lane has the same bits at every width. NaN stays NaN; ±∞ give the limits. The errors were found
/// by comparing millions of doubles of all magnitudes with results of more than twice the digits, on hardware with fused multiply-add; the polynomials were
/// fitted (Remez' exchange) with 40 digits.
/// </summary>
public static partial class Precise
{
    // eˣ = 2ⁿ·eʳ with n = round(x/ln 2) and r = x − n·ln 2, so |r| ≤ ½·ln 2.
    //
    // n comes from adding and subtracting 1.5·2⁵², which rounds to an integer. ln 2 is split into its first 32 bits, whose product with n is exact,
    // and a rest; what the sum of the two loses is added to the smallest term. eʳ = 1 + r + r²·C(r) with C of degree 9, fitted to a relative
    // error of 0.034·2⁻⁵³.
    // 2ⁿ is multiplied in as two powers: n reaches from −1076 to 1024, beyond what one double's exponent holds; the first product is exact, so a
    // denormal result is rounded once. Past the cut −746 the truth rounds to 0, past 710 to ∞.
    private const double LowestExp = -746, HighestExp = 710;
    private const double InverseOfLn2 = 1.4426950408889634, Ln2High = 0.6931471803691238, Ln2Low = 1.9082149292705877e-10;

    /// <summary>eˣ, within 0.9 units in the last place.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Exp<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        x = TLanes.AtMost(TLanes.AtLeast(x, TLanes.Broadcast(LowestExp)), TLanes.Broadcast(HighestExp));
        var power = PowerOf<TLanes, TVector>(x, out var last);
        return TLanes.Multiply(power, last);
    }

    // eˣ as a product whose last factor, a power of two, is left to the caller: what is multiplied in before it is not rounded as a denormal. x is from
    // −1400 to 710.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector PowerOf<TLanes, TVector>(TVector x, out TVector last)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        ReduceExp<TLanes, TVector>(x, out var n, out var r, out var lost);
        return ScaledPower<TLanes, TVector>(ExpFraction<TLanes, TVector>(r, lost), n, out last);
    }

    // The same of x + low, low being what a rounding took from x.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector PowerOf<TLanes, TVector>(TVector x, TVector low, out TVector last)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        ReduceExp<TLanes, TVector>(x, out var n, out var r, out var lost);
        var fraction = ExpFraction<TLanes, TVector>(r, lost);
        fraction = TLanes.MultiplyAdd(low, TLanes.Add(TLanes.Broadcast(1), fraction), fraction);
        return ScaledPower<TLanes, TVector>(fraction, n, out last);
    }

    // (1 + fraction)·2ⁿ, without the last factor.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ScaledPower<TLanes, TVector>(TVector fraction, TVector n, out TVector last)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        SplitPower<TLanes, TVector>(n, out var half, out var rest);
        last = TLanes.PowerOfTwo(rest);
        return TLanes.Multiply(TLanes.Add(TLanes.Broadcast(1), fraction), TLanes.PowerOfTwo(half));
    }

    // n and r with x = n·ln 2 + r + lost.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReduceExp<TLanes, TVector>(TVector x, out TVector n, out TVector r, out TVector lost)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        n = Round<TLanes, TVector>(x, InverseOfLn2);
        var high = TLanes.MultiplyAdd(n, TLanes.Broadcast(-Ln2High), x);
        var low = TLanes.Multiply(n, TLanes.Broadcast(-Ln2Low));
        r = TLanes.Add(high, low);
        lost = TLanes.Add(TLanes.Subtract(high, r), low);
    }

    // e^(r + lost) − 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ExpFraction<TLanes, TVector>(TVector r, TVector lost)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        const double C2 = 0.5000000000000011, C3 = 0.16666666666666405, C4 = 0.041666666666529274, C5 = 0.008333333333498527;
        const double C6 = 0.0013888888943934105, C7 = 0.00019841269499161048, C8 = 2.480149272421772e-05, C9 = 2.755759173953227e-06;
        const double C10 = 2.7630399775626135e-07, C11 = 2.4998753552212593e-08;

        // Four terms at a time do not wait for one another.
        var square = TLanes.Multiply(r, r);
        var fourth = TLanes.Multiply(square, square);
        var c = TLanes.MultiplyAdd(TLanes.Broadcast(C11), r, TLanes.Broadcast(C10));
        var middle = TLanes.MultiplyAdd(TLanes.MultiplyAdd(TLanes.Broadcast(C9), r, TLanes.Broadcast(C8)), square, TLanes.MultiplyAdd(TLanes.Broadcast(C7), r, TLanes.Broadcast(C6)));
        var first = TLanes.MultiplyAdd(TLanes.MultiplyAdd(TLanes.Broadcast(C5), r, TLanes.Broadcast(C4)), square, TLanes.MultiplyAdd(TLanes.Broadcast(C3), r, TLanes.Broadcast(C2)));
        c = TLanes.MultiplyAdd(TLanes.MultiplyAdd(c, fourth, middle), fourth, first);
        return TLanes.Add(r, TLanes.MultiplyAdd(square, c, lost));
    }

    // The two exponents whose sum is n: n/2 rounded, and what is left.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SplitPower<TLanes, TVector>(TVector n, out TVector half, out TVector rest)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        half = Round<TLanes, TVector>(n, 0.5);
        rest = TLanes.Subtract(n, half);
    }

    // value·factor as a whole number; the addition pushes the fraction out of the double.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Round<TLanes, TVector>(TVector value, double factor)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var shift = TLanes.Broadcast(6755399441055744);
        return TLanes.Subtract(TLanes.MultiplyAdd(value, TLanes.Broadcast(factor), shift), shift);
    }
}
