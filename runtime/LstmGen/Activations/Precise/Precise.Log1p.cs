using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // With u = 1 + x rounded, log(1 + x) = log u + (x − (u − 1))/u: what the rounding lost, to first order. While u is from √½ to √2 there
    // is no power of two to split off; then the fraction is x itself and nothing is lost.

    /// <summary>log(1 + x), the natural logarithm, within 0.9 units in the last place. −1 gives −∞, less gives NaN; the sign of a zero stays.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Log1p<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var one = TLanes.Broadcast(1);
        var u = TLanes.Add(one, x);
        var lost = TLanes.Divide(TLanes.Subtract(x, TLanes.Subtract(u, one)), u);
        ReduceLog<TLanes, TVector>(u, out var n, out var f);
        var distance = TLanes.Abs(n);
        var half = TLanes.Broadcast(0.5f);
        f = TLanes.SelectLess(distance, half, x, f);
        lost = TLanes.SelectLess(distance, half, TLanes.Broadcast(0), lost);
        var result = TLanes.CopySign(LogSum<TLanes, TVector>(n, f, lost), x);

        var lowest = TLanes.Broadcast(-1);
        var outside = TLanes.SelectLess(x, lowest, TLanes.Broadcast(float.NaN), TLanes.Broadcast(float.NegativeInfinity));
        result = TLanes.SelectLess(lowest, x, result, outside);
        return TLanes.SelectLess(x, TLanes.Broadcast(float.PositiveInfinity), result, x);
    }
}
