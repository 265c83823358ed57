using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // log x = n·ln 2 + log(1 + f) with 1 + f = x/2ⁿ from √½ to √2, so f is exact. log(1 + f) = f − f²/2 + f³·P(f), P of degree 8, fitted
    // (least squares at Chebyshev nodes, reweighted until the largest errors are equal, the coefficients rounded to floats one after the
    // other and the rest fitted again) to a relative error of 0.015·2⁻²⁴. ln 2 is split into 355/512, whose product with n is exact, and a
    // rest. Below the normal numbers x is first multiplied by 2²⁴.

    /// <summary>log x, the natural logarithm, within 0.9 units in the last place. Zeros give −∞, less gives NaN.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Log<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        const float Smallest = 1.17549435e-38f, Scale = 16777216, ExponentOfScale = 24;

        var smallest = TLanes.Broadcast(Smallest);
        var normal = TLanes.SelectLess(x, smallest, TLanes.Multiply(x, TLanes.Broadcast(Scale)), x);
        ReduceLog<TLanes, TVector>(normal, out var n, out var f);
        n = TLanes.SelectLess(x, smallest, TLanes.Subtract(n, TLanes.Broadcast(ExponentOfScale)), n);
        var zero = TLanes.Broadcast(0);
        var result = LogSum<TLanes, TVector>(n, f, zero);

        var outside = TLanes.SelectLess(x, zero, TLanes.Broadcast(float.NaN), TLanes.Broadcast(float.NegativeInfinity));
        result = TLanes.SelectLess(zero, x, result, outside);
        return TLanes.SelectLess(x, TLanes.Broadcast(float.PositiveInfinity), result, x);
    }

    // n and f with value = 2ⁿ·(1 + f), 1 + f from √½ to √2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReduceLog<TLanes, TVector>(TVector value, out TVector n, out TVector f)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        const float RootOfTwo = 1.41421356f;

        var one = TLanes.Broadcast(1);
        var exponent = TLanes.Exponent(value);
        var significand = TLanes.Significand(value);
        var root = TLanes.Broadcast(RootOfTwo);
        n = TLanes.SelectLess(root, significand, TLanes.Add(exponent, one), exponent);
        f = TLanes.Subtract(TLanes.SelectLess(root, significand, TLanes.Multiply(significand, TLanes.Broadcast(0.5f)), significand), one);
    }

    // n·ln 2 + log(1 + f) + lost.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector LogSum<TLanes, TVector>(TVector n, TVector f, TVector lost)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        const float Ln2High = 0.693359375f, Ln2Low = -2.12194442e-4f;
        const float P0 = 0.3333331048f, P1 = -0.25f, P2 = 0.2000222057f, P3 = -0.1666843146f, P4 = 0.1421819627f;
        const float P5 = -0.123990275f, P6 = 0.1189095452f, P7 = -0.1170820966f, P8 = 0.06776092201f;

        var square = TLanes.Multiply(f, f);
        var p = TLanes.MultiplyAdd(TLanes.Broadcast(P8), f, TLanes.Broadcast(P7));
        p = TLanes.MultiplyAdd(p, f, TLanes.Broadcast(P6));
        p = TLanes.MultiplyAdd(p, f, TLanes.Broadcast(P5));
        p = TLanes.MultiplyAdd(p, f, TLanes.Broadcast(P4));
        p = TLanes.MultiplyAdd(p, f, TLanes.Broadcast(P3));
        p = TLanes.MultiplyAdd(p, f, TLanes.Broadcast(P2));
        p = TLanes.MultiplyAdd(p, f, TLanes.Broadcast(P1));
        p = TLanes.MultiplyAdd(p, f, TLanes.Broadcast(P0));
        var cube = TLanes.Multiply(TLanes.Multiply(square, f), p);
        var low = TLanes.Add(cube, TLanes.MultiplyAdd(n, TLanes.Broadcast(Ln2Low), lost));
        var fraction = TLanes.Subtract(f, TLanes.Subtract(TLanes.Multiply(square, TLanes.Broadcast(0.5f)), low));
        return TLanes.MultiplyAdd(n, TLanes.Broadcast(Ln2High), fraction);
    }
}
