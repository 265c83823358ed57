using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64;

public static partial class Precise
{
    // |x| < 1: what Tanh takes away from x. |x| ≥ 1: (x − 1) + (1 − tanh x); up to 2 the difference in front is exact.

    /// <summary>x − tanh x, Keras' tanh_shrink. Exactly odd; within 4.5 units in the last place.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector TanhShrink<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var magnitude = TLanes.Abs(x);
        var one = TLanes.Broadcast(1);
        var distance = FromTanh<TLanes, TVector>(magnitude);
        var large = TLanes.Add(TLanes.Subtract(magnitude, one), distance);
        return TLanes.CopySign(TLanes.SelectLess(magnitude, one, distance, large), x);
    }
}
