using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    /// <summary>x from 0 on, α·(eˣ − 1) below: an exponential linear unit, Keras' elu, ONNX's Elu. Results from −α up; within 2 units in the last place.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="alpha">Where the curve ends at −∞: at −alpha.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Elu<TLanes, TVector>(TVector x, float alpha = 1)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var below = TLanes.Multiply(TLanes.Broadcast(alpha), Expm1<TLanes, TVector>(x));
        return TLanes.SelectLess(x, TLanes.Broadcast(0), below, x);
    }
}
