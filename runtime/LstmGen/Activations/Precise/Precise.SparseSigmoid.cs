using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    /// <summary>(x + 1)/2 cut to [0, 1]: Keras' sparse_sigmoid. Within 0.6 units in the last place.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector SparseSigmoid<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var one = TLanes.Broadcast(1);
        var cut = TLanes.AtMost(TLanes.AtLeast(x, TLanes.Broadcast(-1)), one);
        return TLanes.Multiply(TLanes.Add(cut, one), TLanes.Broadcast(0.5f));
    }
}
