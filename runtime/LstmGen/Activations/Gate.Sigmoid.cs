using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Gate
{
    // σ(z) = 1/(1 + e⁻ᶻ) = ½ + ½·tanh(z/2): half of tanh's error and one rounding.

    /// <summary>
    /// σ(2·h), the logistic function of twice the argument: absolute error at most 1.2e-7, found by trying all floats. Never outside [0, 1].
    /// </summary>
    /// <remarks>A gate's columns are halved when its weights are packed, which is exact: then its sum is <paramref name="h"/> = z/2 already.</remarks>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="h">Half of the gate's sums.</param>
    /// <param name="table">The first float of the table, which stands before a recurrent layer's weights.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector SigmoidOfHalved<TLanes, TVector>(TVector h, ref float table)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TanhTimesPlus<TLanes, TVector>(h, TLanes.Broadcast(0.5f), TLanes.Broadcast(0.5f), ref table);

    /// <summary>
    /// σ(z), the logistic function: absolute error at most 1.2e-7, found by trying all floats. Never outside [0, 1].
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="z">Any numbers.</param>
    /// <param name="table">The first float of the table, which stands before a recurrent layer's weights.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Sigmoid<TLanes, TVector>(TVector z, ref float table)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        SigmoidOfHalved<TLanes, TVector>(TLanes.Multiply(TLanes.Broadcast(0.5f), z), ref table);
}
