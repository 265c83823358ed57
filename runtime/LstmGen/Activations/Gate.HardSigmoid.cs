using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Gate
{
    // Keras 3: relu6(x + 3)/6, which is x/6 + ½ cut to [0, 1]. 1/6 as a float is off by 5e-9, so within ±3 the product is off by 1.5e-8;
    // a rounding of the sum adds 3e-8.

    /// <summary>x/6 + ½ cut to [0, 1], as in Keras 3, with an absolute error of at most 6e-8.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector HardSigmoid<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var line = TLanes.MultiplyAdd(TLanes.Broadcast(1f / 6), x, TLanes.Broadcast(0.5f));
        return TLanes.AtMost(TLanes.AtLeast(line, TLanes.Broadcast(0)), TLanes.Broadcast(1));
    }
}
