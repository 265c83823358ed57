using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64;

public static partial class Precise
{
    // log x = n·ln 2 + log(1 + f) with 1 + f = x/2ⁿ from √½ to √2, so f is exact. With s = f/(2 + f), at most 0.172, log(1 + f) = 2·artanh s =
    // 2s + s³·P(s²), P of degree 6, fitted to a relative error of 0.011·2⁻⁵³. 2s is f − s·f = f − f²/2 + s·f²/2: the largest term is exact, the next one
    // is f²/2, and the quotient's rounding is felt only in what is small beside them. The parts of ln 2 are those of Exp. Below the normal numbers x is
    // first multiplied by 2⁵⁴.

    /// <summary>log x, the natural logarithm, within 0.9 units in the last place. Zeros give −∞, less gives NaN.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Log<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        const double Smallest = 2.2250738585072014e-308, Scale = 18014398509481984, ExponentOfScale = 54;

        var smallest = TLanes.Broadcast(Smallest);
        var normal = TLanes.SelectLess(x, smallest, TLanes.Multiply(x, TLanes.Broadcast(Scale)), x);
        ReduceLog<TLanes, TVector>(normal, out var n, out var f);
        n = TLanes.SelectLess(x, smallest, TLanes.Subtract(n, TLanes.Broadcast(ExponentOfScale)), n);
        var zero = TLanes.Broadcast(0);
        var result = LogSum<TLanes, TVector>(n, f, zero);

        var outside = TLanes.SelectLess(x, zero, TLanes.Broadcast(double.NaN), TLanes.Broadcast(double.NegativeInfinity));
        result = TLanes.SelectLess(zero, x, result, outside);
        return TLanes.SelectLess(x, TLanes.Broadcast(double.PositiveInfinity), result, x);
    }

    // n and f with value = 2ⁿ·(1 + f), 1 + f from √½ to √2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReduceLog<TLanes, TVector>(TVector value, out TVector n, out TVector f)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        const double RootOfTwo = 1.4142135623730951;

        var one = TLanes.Broadcast(1);
        var exponent = TLanes.Exponent(value);
        var significand = TLanes.Significand(value);
        var root = TLanes.Broadcast(RootOfTwo);
        n = TLanes.SelectLess(root, significand, TLanes.Add(exponent, one), exponent);
        f = TLanes.Subtract(TLanes.SelectLess(root, significand, TLanes.Multiply(significand, TLanes.Broadcast(0.5)), significand), one);
    }

    // n·ln 2 + log(1 + f) + lost.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector LogSum<TLanes, TVector>(TVector n, TVector f, TVector lost)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        const double P0 = 0.6666666666666734, P1 = 0.39999999999418256, P2 = 0.2857142874182807, P3 = 0.22222198611196756;
        const double P4 = 0.18183563211628004, P5 = 0.1531405962997094, P6 = 0.14796033743427803;

        var s = TLanes.Divide(f, TLanes.Add(TLanes.Broadcast(2), f));
        var square = TLanes.Multiply(s, s);
        var p = TLanes.MultiplyAdd(TLanes.Broadcast(P6), square, TLanes.Broadcast(P5));
        p = TLanes.MultiplyAdd(p, square, TLanes.Broadcast(P4));
        p = TLanes.MultiplyAdd(p, square, TLanes.Broadcast(P3));
        p = TLanes.MultiplyAdd(p, square, TLanes.Broadcast(P2));
        p = TLanes.MultiplyAdd(p, square, TLanes.Broadcast(P1));
        p = TLanes.MultiplyAdd(p, square, TLanes.Broadcast(P0));
        var halfSquare = TLanes.Multiply(TLanes.Multiply(f, f), TLanes.Broadcast(0.5));
        var low = TLanes.MultiplyAdd(n, TLanes.Broadcast(Ln2Low), lost);
        low = TLanes.MultiplyAdd(s, TLanes.MultiplyAdd(square, p, halfSquare), low);
        var fraction = TLanes.Subtract(f, TLanes.Subtract(halfSquare, low));
        return TLanes.MultiplyAdd(n, TLanes.Broadcast(Ln2High), fraction);
    }
}
