using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64;

public static partial class Gate
{
    // σ(z) = 1/(1 + e⁻ᶻ) = ½ + ½·tanh(z/2). The error is half of tanh's and one rounding.

    /// <summary>
    /// σ(2·h), the logistic function of twice the argument: absolute error at most 2.3e-16 (3.4e-16 on hardware without fused multiply-add). Never outside [0, 1].
    /// </summary>
    /// <remarks>A gate's columns are halved when its weights are packed, which is exact: then its sum is <paramref name="h"/> = z/2 already.</remarks>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="h">Half of the gate's sums.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector SigmoidOfHalved<TLanes, TVector>(TVector h)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var half = TLanes.Broadcast(0.5);
        return TLanes.MultiplyAdd(half, Tanh<TLanes, TVector>(h), half);
    }

    /// <summary>
    /// σ(z), the logistic function: absolute error at most 2.3e-16 (3.4e-16 on hardware without fused multiply-add). Never outside [0, 1].
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="z">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Sigmoid<TLanes, TVector>(TVector z)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        SigmoidOfHalved<TLanes, TVector>(TLanes.Multiply(TLanes.Broadcast(0.5), z));

    /// <summary>
    /// addend + σ(2·h)·factor, as the candidate of a GRU: x·W + r∘(h·U). The factor is multiplied in while the divisor is still being computed, so that nothing
    /// waits for it. The error is that of <see cref="SigmoidOfHalved"/> times the factor, and the rounding of the sum.
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="h">Half of the gate's sums.</param>
    /// <param name="factor">Any numbers.</param>
    /// <param name="addend">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector SigmoidTimesPlus<TLanes, TVector>(TVector h, TVector factor, TVector addend)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var dividend = SigmoidQuotient<TLanes, TVector>(h, out var divisor);
        return TLanes.Add(addend, TLanes.Divide(TLanes.Multiply(dividend, factor), divisor));
    }
}
