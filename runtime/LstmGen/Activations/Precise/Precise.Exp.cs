using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

/// <summary>
/// Accurate activations, within a few units in the last place at every float, which each states: for heads, whose answers the caller sees. Every formula works
/// lane by lane with the same operations at every width, so a lane has the same bits at every width. NaN stays NaN; ±∞ give the limits. The errors are those on hardware with
/// fused multiply-add, as the program tests/LstmGen.Sweep finds them; its table, with what they are far out and how often a rising function falls, stands beside it.
/// </summary>
public static partial class Precise
{
    // eˣ = 2ⁿ·eʳ with n = round(x/ln 2) and r = x − n·ln 2, so |r| ≤ ½·ln 2.
    //
    // n comes from adding and subtracting 1.5·2²³, which rounds to an integer. ln 2 is split into 355/512, whose product with n is exact,
    // and a rest; what the sum of the two loses is added to the smallest term. eʳ = 1 + r + r²·C(r) with C of degree 4, fitted to a relative
    // error of 0.05·2⁻²⁴.
    // 2ⁿ is multiplied in as two powers: n reaches from −150 to 128, beyond what one float's exponent holds; the first product is exact, so a
    // denormal result is rounded once. Past the cut −104 the truth rounds to 0, past 89 to ∞.

    /// <summary>eˣ, within 0.9 units in the last place, found by trying all floats.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Exp<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        const float Lowest = -104, Highest = 89;

        x = TLanes.AtMost(TLanes.AtLeast(x, TLanes.Broadcast(Lowest)), TLanes.Broadcast(Highest));
        var power = PowerOf<TLanes, TVector>(x, out var last);
        return TLanes.Multiply(power, last);
    }

    // eˣ as a product whose last factor, a power of two, is left to the caller: what is multiplied in before it is not rounded as a denormal. x is from
    // −170 to 89.
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
        const float InverseOfLn2 = 1.44269502f, Ln2High = 0.693359375f, Ln2Low = -2.12194442e-4f;

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
        const float C2 = 0.49999993433f, C3 = 0.16666520398f, C4 = 0.04166839061f, C5 = 0.0083687452377f, C6 = 0.001381454868f;

        var c = TLanes.MultiplyAdd(TLanes.Broadcast(C6), r, TLanes.Broadcast(C5));
        c = TLanes.MultiplyAdd(c, r, TLanes.Broadcast(C4));
        c = TLanes.MultiplyAdd(c, r, TLanes.Broadcast(C3));
        c = TLanes.MultiplyAdd(c, r, TLanes.Broadcast(C2));
        return TLanes.Add(r, TLanes.MultiplyAdd(TLanes.Multiply(r, r), c, lost));
    }

    // The two exponents whose sum is n: n/2 rounded, and what is left.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SplitPower<TLanes, TVector>(TVector n, out TVector half, out TVector rest)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        half = Round<TLanes, TVector>(n, 0.5f);
        rest = TLanes.Subtract(n, half);
    }

    // value·factor as a whole number; the addition pushes the fraction out of the float.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Round<TLanes, TVector>(TVector value, float factor)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var shift = TLanes.Broadcast(12582912);
        return TLanes.Subtract(TLanes.MultiplyAdd(value, TLanes.Broadcast(factor), shift), shift);
    }
}
