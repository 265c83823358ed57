using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // x·Φ(x) = max(x, 0) − a·Φ(−a) with a = |x|, Φ being the normal distribution. Φ(−a) = ½·erfc(a/√2) = e^(−a²/2)·G(a); G falls slowly,
    // from ½ to 1/(a·√2π), and is P(a)/Q(a) of degrees 4 and 5, whose coefficients are all positive: nothing cancels. They were fitted as in
    // Log, linearized by the divisor of the fit before, to a relative error of 0.25·2⁻²⁴ for a from 1 to 15, where the product is below all
    // floats. a² is taken with what its rounding lost: an exponent of −100 would else carry that into the fourth digit of the result. Below
    // a = 1 all this would lose digits against ½: there Φ(x) is ½ + x·S(x²), S of degree 5, fitted to 0.2·2⁻²⁴.

    /// <summary>x·Φ(x), Φ being the normal distribution function: Keras' gelu. Results from −0.17 up; within 6.7 units in the last place (150 without fused multiply-add where it is below 1e-5). −∞ gives −0, the limit.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Gelu<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        const float P0 = 0.5000166893f, P1 = 0.4761123359f, P2 = 0.2143367976f, P3 = 0.05200109631f, P4 = 0.006169444416f;
        const float Q1 = 1.750304461f, Q2 = 1.324681044f, Q3 = 0.5526714921f, Q4 = 0.1303494275f, Q5 = 0.01546447165f;
        const float S0 = 0.3989422917f, S1 = -0.06649057567f, S2 = 0.009974466637f, S3 = -0.00118883932f, S4 = 0.0001159198655f, S5 = -8.518086361e-06f;

        var a = TLanes.AtMost(TLanes.Abs(x), TLanes.Broadcast(15));
        var one = TLanes.Broadcast(1);
        var p = TLanes.MultiplyAdd(TLanes.Broadcast(P4), a, TLanes.Broadcast(P3));
        p = TLanes.MultiplyAdd(p, a, TLanes.Broadcast(P2));
        p = TLanes.MultiplyAdd(p, a, TLanes.Broadcast(P1));
        p = TLanes.MultiplyAdd(p, a, TLanes.Broadcast(P0));
        var q = TLanes.MultiplyAdd(TLanes.Broadcast(Q5), a, TLanes.Broadcast(Q4));
        q = TLanes.MultiplyAdd(q, a, TLanes.Broadcast(Q3));
        q = TLanes.MultiplyAdd(q, a, TLanes.Broadcast(Q2));
        q = TLanes.MultiplyAdd(q, a, TLanes.Broadcast(Q1));
        q = TLanes.MultiplyAdd(q, a, one);

        var square = TLanes.Multiply(a, a);
        var half = TLanes.Broadcast(-0.5f);
        var rounded = TLanes.MultiplyAdd(a, a, TLanes.Subtract(TLanes.Broadcast(0), square));
        var power = PowerOf<TLanes, TVector>(TLanes.Multiply(square, half), TLanes.Multiply(rounded, half), out var last);
        var tail = TLanes.Multiply(TLanes.Multiply(power, TLanes.Divide(TLanes.Multiply(a, p), q)), last);
        var far = TLanes.Subtract(TLanes.AtLeast(x, TLanes.Broadcast(0)), tail);

        var s = TLanes.MultiplyAdd(TLanes.Broadcast(S5), square, TLanes.Broadcast(S4));
        s = TLanes.MultiplyAdd(s, square, TLanes.Broadcast(S3));
        s = TLanes.MultiplyAdd(s, square, TLanes.Broadcast(S2));
        s = TLanes.MultiplyAdd(s, square, TLanes.Broadcast(S1));
        s = TLanes.MultiplyAdd(s, square, TLanes.Broadcast(S0));
        var near = TLanes.Multiply(x, TLanes.MultiplyAdd(x, s, TLanes.Broadcast(0.5f)));
        return TLanes.SelectLess(a, one, near, far);
    }
}
