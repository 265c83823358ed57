using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // Below 0 a sigmoid is so small that its own rounding would show; SigmoidTimes multiplies by x before the last power of two. From −170
    // on down the result is −0.

    /// <summary>x·σ(x) = x/(1 + e⁻ˣ), Keras' silu or swish. Results from −0.2785 up; within 3 units in the last place. −∞ gives −0, the limit.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Silu<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        SigmoidTimes<TLanes, TVector>(x, TLanes.AtLeast(x, TLanes.Broadcast(LowestPower)));
}
