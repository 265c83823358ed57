using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64;

public static partial class Precise
{
    // |x| < 1: x less x − tanh x = x³·P(x²)/Q(x²), both of degree 3, fitted to a relative error of 0.06·2⁻⁵³. |x| ≥ 1: 1 less 1 − tanh x =
    // 2·(q − p)/(q·b + p·a), see Gate.Tanh.cs. Either is the smaller part of the result, and one division does for both.

    /// <summary>tanh, the hyperbolic tangent, within 1.3 units in the last place; exactly odd; never outside [−1, 1].</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Tanh<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var magnitude = TLanes.Abs(x);
        var one = TLanes.Broadcast(1);
        var distance = FromTanh<TLanes, TVector>(magnitude);
        return TLanes.CopySign(TLanes.Subtract(TLanes.AtMost(magnitude, one), distance), x);
    }

    // x − tanh x for x from 0 to 1, 1 − tanh x from there on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector FromTanh<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        const double P0 = 0.3333333333333333, P1 = 0.021408608901326582, P2 = 0.00024323380245400936, P3 = 1.724165776114408e-08;
        const double Q1 = 0.46422582670397905, Q2 = 0.024515270184203422, Q3 = 0.0002542534644951314;

        Gate.TanhParts<TLanes, TVector>(TLanes.AtMost(x, TLanes.Broadcast(Gate.Limit)), out var p, out var q, out var w);
        var one = TLanes.Broadcast(1);
        var rest = TLanes.Subtract(q, p);
        var sum = TLanes.MultiplyAdd(q, TLanes.Add(w, one), TLanes.Multiply(p, TLanes.Subtract(w, one)));

        var square = TLanes.Multiply(x, x);
        var dividend = TLanes.MultiplyAdd(TLanes.Broadcast(P3), square, TLanes.Broadcast(P2));
        dividend = TLanes.MultiplyAdd(dividend, square, TLanes.Broadcast(P1));
        dividend = TLanes.MultiplyAdd(dividend, square, TLanes.Broadcast(P0));
        dividend = TLanes.Multiply(TLanes.Multiply(x, square), dividend);
        var divisor = TLanes.MultiplyAdd(TLanes.Broadcast(Q3), square, TLanes.Broadcast(Q2));
        divisor = TLanes.MultiplyAdd(divisor, square, TLanes.Broadcast(Q1));
        divisor = TLanes.MultiplyAdd(divisor, square, one);

        return TLanes.Divide(TLanes.SelectLess(x, one, dividend, TLanes.Add(rest, rest)), TLanes.SelectLess(x, one, divisor, sum));
    }
}
