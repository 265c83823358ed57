using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // With e = exp(−|x|), which never overflows: σ(x) = 1/(1 + e) for x ≥ 0 and e/(1 + e) for x < 0. The latter keeps its relative accuracy
    // down to the denormals, where it is e itself.

    /// <summary>σ(x) = 1/(1 + e⁻ˣ), the logistic function, within 2 units in the last place; never outside [0, 1].</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Sigmoid<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var zero = TLanes.Broadcast(0);
        var one = TLanes.Broadcast(1);
        var e = Exp<TLanes, TVector>(TLanes.Subtract(zero, TLanes.Abs(x)));
        return TLanes.Divide(TLanes.SelectLess(x, zero, e, one), TLanes.Add(one, e));
    }
}
