using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64;

public static partial class Precise
{
    // x·Φ(x) = max(x, 0) − a·Φ(−a) with a = |x|, Φ being the normal distribution. Φ(−a) = ½·erfc(a/√2) = e^(−a²/2)·G(a); G falls slowly,
    // from ½ to 1/(a·√2π), and is P(a)/Q(a) of degrees 9 and 10, whose coefficients are all positive: nothing cancels. They were fitted by least squares
    // at Chebyshev nodes of 1/(1 + a), reweighted until the largest errors were equal, to a relative error of 0.011·2⁻⁵³ for a from 1 to 39, where the
    // product is below all doubles. a² is taken with what its rounding lost: an exponent of −700 would else carry that into the thirteenth digit of the
    // result. Below a = 1 all this would lose digits against ½: there Φ(x) is ½ + x·S(x²), S of degree 10, fitted to 0.002·2⁻⁵³.

    /// <summary>x·Φ(x), Φ being the normal distribution function: Keras' gelu. Results from −0.17 up; within 8 units in the last place. −∞ gives −0, the limit.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Gelu<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var a = TLanes.AtMost(TLanes.Abs(x), TLanes.Broadcast(39));
        var square = TLanes.Multiply(a, a);
        var half = TLanes.Broadcast(-0.5);
        var rounded = TLanes.MultiplyAdd(a, a, TLanes.Subtract(TLanes.Broadcast(0), square));
        var power = PowerOf<TLanes, TVector>(TLanes.Multiply(square, half), TLanes.Multiply(rounded, half), out var last);
        var tail = TLanes.Multiply(TLanes.Multiply(power, TLanes.Multiply(a, NormalTailFactor<TLanes, TVector>(a))), last);
        var far = TLanes.Subtract(TLanes.AtLeast(x, TLanes.Broadcast(0)), tail);

        var near = TLanes.Multiply(x, TLanes.MultiplyAdd(x, NormalSlope<TLanes, TVector>(square), TLanes.Broadcast(0.5)));
        return TLanes.SelectLess(a, TLanes.Broadcast(1), near, far);
    }

    // G(a).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector NormalTailFactor<TLanes, TVector>(TVector a)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        const double P0 = 0.49999999987258364, P1 = 0.8139039847827466, P2 = 0.6532335756575328, P3 = 0.33343829296455485;
        const double P4 = 0.11838469977903074, P5 = 0.030252395179740488, P6 = 0.005576117049744476, P7 = 0.0007196659768044344;
        const double P8 = 5.979702971218952e-05, P9 = 2.5102979898702113e-06;
        const double Q1 = 2.425692527978091, Q2 = 2.7418897793327752, Q3 = 1.9077033340949487, Q4 = 0.9080924816526191;
        const double Q5 = 0.31042390781787593, Q6 = 0.07762285953733952, Q7 = 0.01412714158296467, Q8 = 0.0018102274696983826;
        const double Q9 = 0.00014988892541522615, Q10 = 6.29238391915933e-06;

        var p = TLanes.MultiplyAdd(TLanes.Broadcast(P9), a, TLanes.Broadcast(P8));
        p = TLanes.MultiplyAdd(p, a, TLanes.Broadcast(P7));
        p = TLanes.MultiplyAdd(p, a, TLanes.Broadcast(P6));
        p = TLanes.MultiplyAdd(p, a, TLanes.Broadcast(P5));
        p = TLanes.MultiplyAdd(p, a, TLanes.Broadcast(P4));
        p = TLanes.MultiplyAdd(p, a, TLanes.Broadcast(P3));
        p = TLanes.MultiplyAdd(p, a, TLanes.Broadcast(P2));
        p = TLanes.MultiplyAdd(p, a, TLanes.Broadcast(P1));
        p = TLanes.MultiplyAdd(p, a, TLanes.Broadcast(P0));
        var q = TLanes.MultiplyAdd(TLanes.Broadcast(Q10), a, TLanes.Broadcast(Q9));
        q = TLanes.MultiplyAdd(q, a, TLanes.Broadcast(Q8));
        q = TLanes.MultiplyAdd(q, a, TLanes.Broadcast(Q7));
        q = TLanes.MultiplyAdd(q, a, TLanes.Broadcast(Q6));
        q = TLanes.MultiplyAdd(q, a, TLanes.Broadcast(Q5));
        q = TLanes.MultiplyAdd(q, a, TLanes.Broadcast(Q4));
        q = TLanes.MultiplyAdd(q, a, TLanes.Broadcast(Q3));
        q = TLanes.MultiplyAdd(q, a, TLanes.Broadcast(Q2));
        q = TLanes.MultiplyAdd(q, a, TLanes.Broadcast(Q1));
        return TLanes.Divide(p, TLanes.MultiplyAdd(q, a, TLanes.Broadcast(1)));
    }

    // S(x²).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector NormalSlope<TLanes, TVector>(TVector square)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        const double S0 = 0.3989422804014327, S1 = -0.06649038006690543, S2 = 0.009973557010034982, S3 = -0.0011873282154675241;
        const double S4 = 0.00011543468751321146, S5 = -9.444655780480178e-06, S6 = 6.659679589788661e-07, S7 = -4.1224066309829816e-08;
        const double S8 = 2.2703783575529155e-09, S9 = -1.106264420089705e-10, S10 = 4.070921855641581e-12;

        var s = TLanes.MultiplyAdd(TLanes.Broadcast(S10), square, TLanes.Broadcast(S9));
        s = TLanes.MultiplyAdd(s, square, TLanes.Broadcast(S8));
        s = TLanes.MultiplyAdd(s, square, TLanes.Broadcast(S7));
        s = TLanes.MultiplyAdd(s, square, TLanes.Broadcast(S6));
        s = TLanes.MultiplyAdd(s, square, TLanes.Broadcast(S5));
        s = TLanes.MultiplyAdd(s, square, TLanes.Broadcast(S4));
        s = TLanes.MultiplyAdd(s, square, TLanes.Broadcast(S3));
        s = TLanes.MultiplyAdd(s, square, TLanes.Broadcast(S2));
        s = TLanes.MultiplyAdd(s, square, TLanes.Broadcast(S1));
        s = TLanes.MultiplyAdd(s, square, TLanes.Broadcast(S0));
        return s;
    }
}
