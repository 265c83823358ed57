using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

/// <summary>
/// The activations of a recurrent layer's gates: fast, with a bounded absolute error. Every formula works lane by lane with the same
/// operations at every width, so a lane has the same bits at every width. NaN stays NaN; ±∞ give the limits.
/// </summary>
public static partial class Gate
{
    // tanh x = x·P(x²)/Q(x²) on [−L, L], and constant outside. P and Q have degree 4, and both begin with 1: tiny x come back as they are.
    //
    // Derivation: Remez' algorithm on the absolute error gives coefficients with an error of 9e-9. Rounding them to floats
    // and evaluating in floats adds more than that; a search over neighbouring floats then took the set whose worst result was best.
    // L is a float at which P/Q comes out as exactly 1, with and without fused multiply-adds: past it the truth is
    // within 1.2e-7 of 1 as well.
    //
    // P and Q are split into even and odd halves, and x is multiplied into the halves of P before they meet: four steps from x² to the division.

    /// <summary>tanh, the hyperbolic tangent, with an absolute error of at most 2.5e-7; exactly odd; never outside [−1, 1].</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Tanh<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        const float Limit = 8.3f;
        const float P1 = 0.134251222f, P2 = 0.0035482836f, P3 = 2.14940101e-05f, P4 = 1.46284025e-08f;
        const float Q1 = 0.467584461f, Q2 = 0.0260765757f, Q3 = 0.000337250502f, Q4 = 8.28694283e-07f;

        x = TLanes.AtMost(TLanes.AtLeast(x, TLanes.Broadcast(-Limit)), TLanes.Broadcast(Limit));
        var square = TLanes.Multiply(x, x);
        var fourth = TLanes.Multiply(square, square);

        var low = TLanes.MultiplyAdd(TLanes.Broadcast(P1), square, TLanes.Broadcast(1));
        var high = TLanes.MultiplyAdd(TLanes.Broadcast(P4), fourth, TLanes.MultiplyAdd(TLanes.Broadcast(P3), square, TLanes.Broadcast(P2)));
        var numerator = TLanes.MultiplyAdd(high, TLanes.Multiply(x, fourth), TLanes.Multiply(x, low));

        low = TLanes.MultiplyAdd(TLanes.Broadcast(Q1), square, TLanes.Broadcast(1));
        high = TLanes.MultiplyAdd(TLanes.Broadcast(Q4), fourth, TLanes.MultiplyAdd(TLanes.Broadcast(Q3), square, TLanes.Broadcast(Q2)));
        var denominator = TLanes.MultiplyAdd(high, fourth, low);

        return TLanes.Divide(numerator, denominator);
    }
}
