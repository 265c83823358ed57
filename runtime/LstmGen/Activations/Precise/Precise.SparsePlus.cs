using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // Cut at −1 first, the square is 0 below it.

    /// <summary>0 up to −1, (x + 1)²/4 from −1 to 1, x from 1 on: Keras' sparse_plus. Within 2 units in the last place.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector SparsePlus<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var one = TLanes.Broadcast(1);
        x = TLanes.AtLeast(x, TLanes.Broadcast(-1));
        var shifted = TLanes.Add(x, one);
        return TLanes.SelectLess(x, one, TLanes.Multiply(TLanes.Multiply(shifted, TLanes.Broadcast(0.25f)), shifted), x);
    }
}
