using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    /// <summary>x cut to [0, 6], Keras' relu6. Exact.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Relu6<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.AtMost(TLanes.AtLeast(x, TLanes.Broadcast(0)), TLanes.Broadcast(6));
}
