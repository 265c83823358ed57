using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // max(x, 0) + log(1 + e^−|x|): the exponential never overflows, and where x is far below 0 the result is the exponential itself.

    /// <summary>log(1 + eˣ), Keras' softplus. Results from 0 up; within 1.7 units in the last place.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Softplus<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var zero = TLanes.Broadcast(0);
        var e = Exp<TLanes, TVector>(TLanes.Subtract(zero, TLanes.Abs(x)));
        return TLanes.Add(TLanes.AtLeast(x, zero), Log1p<TLanes, TVector>(e));
    }
}
