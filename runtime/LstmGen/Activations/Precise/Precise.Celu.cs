using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    /// <summary>x from 0 on, α·(e^(x/α) − 1) below: a continuously differentiable exponential linear unit, Keras' celu. Results from −α up; within 2.4 units in the last place.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="alpha">Where the curve ends at −∞: at −alpha. Above 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Celu<TLanes, TVector>(TVector x, float alpha = 1)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var scale = TLanes.Broadcast(alpha);
        var below = TLanes.Multiply(scale, Expm1<TLanes, TVector>(TLanes.Divide(x, scale)));
        return TLanes.SelectLess(x, TLanes.Broadcast(0), below, x);
    }
}
