using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // s = 1 + |x| is rounded, by δ, which is what the smaller of the two lacks when the larger is taken away again. The quotient q = |x|/s
    // is too large by q·δ/s then, and 1/s is 1 − q. Cut at the largest float, ∞/∞ does not arise.

    /// <summary>x/(1 + |x|), Keras' softsign. Results from −1 to 1, exactly odd; within 1.1 units in the last place.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Softsign<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var magnitude = TLanes.AtMost(TLanes.Abs(x), TLanes.Broadcast(float.MaxValue));
        var one = TLanes.Broadcast(1);
        var sum = TLanes.Add(magnitude, one);
        var lost = TLanes.Subtract(TLanes.AtMost(magnitude, one), TLanes.Subtract(sum, TLanes.AtLeast(magnitude, one)));
        var quotient = TLanes.Divide(magnitude, sum);
        var excess = TLanes.Multiply(TLanes.Multiply(quotient, lost), TLanes.Subtract(one, quotient));
        return TLanes.CopySign(TLanes.Subtract(quotient, excess), x);
    }
}
