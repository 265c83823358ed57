using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // With r = √(x² + b): (x + r)/2 from 0 on; below, where that cancels, the equal (b/4)/((|x| + r)/2). Past 2⁶⁰ r is |x|, and x² never
    // overflows.

    /// <summary>(x + √(x² + b))/2, Keras' squareplus. Results from 0 up; within 3 units in the last place, for b from 0 to 1e12.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="b">How round the corner is; 0 makes it relu.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Squareplus<TLanes, TVector>(TVector x, float b = 4)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        const float Large = 1152921504606846976;

        var magnitude = TLanes.Abs(x);
        var root = TLanes.SquareRoot(TLanes.MultiplyAdd(x, x, TLanes.Broadcast(b)));
        root = TLanes.SelectLess(magnitude, TLanes.Broadcast(Large), root, magnitude);
        var half = TLanes.Broadcast(0.5f);
        var mean = TLanes.Add(TLanes.Multiply(magnitude, half), TLanes.Multiply(root, half));
        return TLanes.SelectLess(x, TLanes.Broadcast(0), TLanes.Divide(TLanes.Broadcast(0.25f * b), mean), mean);
    }
}
