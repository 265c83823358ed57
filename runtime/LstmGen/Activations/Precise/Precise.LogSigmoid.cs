using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // min(x, 0) − log(1 + e^−|x|).

    /// <summary>log σ(x) = −log(1 + e⁻ˣ), Keras' log_sigmoid. Results up to 0; within 1.7 units in the last place.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector LogSigmoid<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var zero = TLanes.Broadcast(0);
        var e = Exp<TLanes, TVector>(TLanes.Subtract(zero, TLanes.Abs(x)));
        return TLanes.Subtract(TLanes.AtMost(x, zero), Log1p<TLanes, TVector>(e));
    }
}
