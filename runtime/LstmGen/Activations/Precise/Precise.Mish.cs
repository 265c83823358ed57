using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // With e = eˣ: tanh(log(1 + e)) = (e² + 2e)/(e² + 2e + 2), which has no logarithm. With w = e^−|x|, which never overflows, that is w·(w
    // + 2)/(w·(w + 2) + 2) below 0 and (1 + 2w)/(1 + 2w + 2w²) from 0 on. Below 0 the last power of two in w is multiplied in at the end:
    // the result is rounded once there, however small.

    /// <summary>x·tanh(softplus(x)), Keras' mish. Results from −0.3088 up; within 4.3 units in the last place. −∞ gives −0, the limit.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Mish<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var zero = TLanes.Broadcast(0);
        var one = TLanes.Broadcast(1);
        var two = TLanes.Broadcast(2);
        var bounded = TLanes.AtLeast(x, TLanes.Broadcast(LowestPower));
        var power = NegativePower<TLanes, TVector>(TLanes.Abs(x), out var last);
        var w = TLanes.Multiply(power, last);

        var below = TLanes.Add(w, two);
        var above = TLanes.MultiplyAdd(w, two, one);
        var numerator = TLanes.SelectLess(x, zero, below, above);
        var divisor = TLanes.SelectLess(x, zero, TLanes.MultiplyAdd(w, below, two), TLanes.MultiplyAdd(TLanes.Multiply(w, w), two, above));
        var quotient = TLanes.Multiply(bounded, TLanes.Divide(numerator, divisor));
        return TLanes.SelectLess(x, zero, TLanes.Multiply(TLanes.Multiply(power, quotient), last), quotient);
    }
}
