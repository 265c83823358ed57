using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64;

public static partial class Gate
{
    /// <summary>max(x, 0), exact; −0 stays −0.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Relu<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.AtLeast(x, TLanes.Broadcast(0));
}
