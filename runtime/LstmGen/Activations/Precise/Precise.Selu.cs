using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // λ and α are those for which activations keep mean 0 and variance 1 (Klambauer et al., 2017); λ·α is multiplied out before it becomes a
    // float.

    /// <summary>λ·x from 0 on, λα·(eˣ − 1) below, λ = 1.0507, α = 1.6733: a scaled exponential linear unit, Keras' selu. Results from −1.758 up; within 2 units in the last place, but that it overflows at 3.2386221e38, where the truth is just the largest float.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Selu<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        const float Lambda = 1.05070098735548049f, LambdaAlpha = 1.75809934084737685f;

        var below = TLanes.Multiply(TLanes.Broadcast(LambdaAlpha), Expm1<TLanes, TVector>(x));
        return TLanes.SelectLess(x, TLanes.Broadcast(0), below, TLanes.Multiply(TLanes.Broadcast(Lambda), x));
    }
}
