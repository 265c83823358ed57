using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // eˣ − 1 = 2ⁿ·(eʳ − 1) + (2ⁿ − 1), with n and r as in Exp: eʳ − 1 is what Exp computes before it adds 1, so nothing cancels. 2ⁿ is two
    // powers p·q; the sum is taken as p·(eʳ − 1) + (p − 1/q), which cannot overflow, and then times q.

    /// <summary>eˣ − 1, within 1.6 units in the last place; the sign of a zero stays.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Expm1<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        x = TLanes.AtMost(TLanes.AtLeast(x, TLanes.Broadcast(-104)), TLanes.Broadcast(89));
        ReduceExp<TLanes, TVector>(x, out var n, out var r, out var lost);
        var fraction = ExpFraction<TLanes, TVector>(r, lost);
        SplitPower<TLanes, TVector>(n, out var half, out var rest);

        var first = TLanes.PowerOfTwo(half);
        var inverse = TLanes.PowerOfTwo(TLanes.Subtract(TLanes.Broadcast(0), rest));
        var sum = TLanes.MultiplyAdd(fraction, first, TLanes.Subtract(first, inverse));
        return TLanes.CopySign(TLanes.Multiply(sum, TLanes.PowerOfTwo(rest)), x);
    }
}
