using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // Between the thresholds x·0 gives the zero the sign of x and lets NaN through.

    /// <summary>x − t above t, x + t below −t, else 0: Keras' soft_shrink. Exactly odd; within 0.6 units in the last place. NaN stays NaN.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="threshold">t, from 0 up.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector SoftShrink<TLanes, TVector>(TVector x, float threshold = 0.5f)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var above = TLanes.Broadcast(threshold);
        var below = TLanes.Broadcast(-threshold);
        var between = TLanes.SelectLess(x, below, TLanes.Subtract(x, below), TLanes.Multiply(x, TLanes.Broadcast(0)));
        return TLanes.SelectLess(above, x, TLanes.Subtract(x, above), between);
    }
}
