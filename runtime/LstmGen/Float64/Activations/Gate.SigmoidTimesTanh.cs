using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64;

public static partial class Gate
{
    // A sigmoid is a quotient p/q, a tanh r/s: see Gate.Sigmoid.cs and Gate.Tanh.cs. A division takes longer than all else here, and vectors of doubles wait
    // for one another's: p·r/(q·s) saves one of two. The parts of either are at most 2⁵⁶, so even products of three are far from overflow.

    /// <summary>
    /// σ(2·h)·tanh x, as an LSTM's output o∘tanh(c'): absolute error at most 6e-16 (1e-15 on hardware without fused multiply-add). Never outside [−1, 1].
    /// </summary>
    /// <remarks>A gate's columns are halved when its weights are packed, which is exact: then its sum is <paramref name="h"/> = z/2 already.</remarks>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="h">Half of the sums of a gate.</param>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector SigmoidTimesTanh<TLanes, TVector>(TVector h, TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var sigmoid = SigmoidQuotient<TLanes, TVector>(h, out var divisor);
        var tanh = TanhQuotient<TLanes, TVector>(x, out var divisorOfX);
        return TLanes.Divide(TLanes.Multiply(sigmoid, tanh), TLanes.Multiply(divisor, divisorOfX));
    }
}
