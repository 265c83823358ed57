using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64;

public static partial class Gate
{
    // With σ(2f) = n/d, σ(2i) = p/q and tanh g = r/s: c' = n·c/d + p·r/(q·s) = (n·c·(q·s) + p·r·d)/(q·s·d), one division in place of three.
    // A c past 1e255 becomes infinite there, which tanh and the next timestep take for what it was.

    /// <summary>
    /// σ(2·f)·c + σ(2·i)·tanh g, an LSTM's new cell: absolute error at most 1e-15·(1 + |c|), twice that on hardware without fused multiply-add.
    /// </summary>
    /// <remarks>A gate's columns are halved when its weights are packed, which is exact: then its sums are f = z/2 and i = z/2 already.</remarks>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="f">Half of the sums of the forget gate.</param>
    /// <param name="c">The old cell.</param>
    /// <param name="i">Half of the sums of the input gate.</param>
    /// <param name="g">The sums of the new.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector NextCell<TLanes, TVector>(TVector f, TVector c, TVector i, TVector g)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var enters = SigmoidQuotient<TLanes, TVector>(i, out var divisorOfI);
        var isNew = TanhQuotient<TLanes, TVector>(g, out var divisorOfG);
        var stays = SigmoidQuotient<TLanes, TVector>(f, out var divisorOfF);
        var divisor = TLanes.Multiply(divisorOfI, divisorOfG);
        var sum = TLanes.MultiplyAdd(TLanes.Multiply(stays, c), divisor, TLanes.Multiply(TLanes.Multiply(enters, isNew), divisorOfF));
        return TLanes.Divide(sum, TLanes.Multiply(divisor, divisorOfF));
    }
}
