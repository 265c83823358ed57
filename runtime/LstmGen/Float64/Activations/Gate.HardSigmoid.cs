using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64;

public static partial class Gate
{
    // Keras 3: relu6(x + 3)/6, which is x/6 + ½ cut to [0, 1]. 1/6 as a double is off by 1e-17, so within ±3 the product is off by 3e-17;
    // a rounding of the sum adds 6e-17.

    /// <summary>x/6 + ½ cut to [0, 1], as in Keras 3, with an absolute error of at most 1.2e-16.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector HardSigmoid<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var line = TLanes.MultiplyAdd(TLanes.Broadcast(1.0 / 6), x, TLanes.Broadcast(0.5));
        return TLanes.AtMost(TLanes.AtLeast(line, TLanes.Broadcast(0)), TLanes.Broadcast(1));
    }
}
