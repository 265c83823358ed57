using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Gate
{
    // σ(z) = ½ + ½·tanh(z/2). With h = z/2 and tanh(h/2) = n/d as in Gate.Tanh.cs that is (n + d)²/2(n² + d²): no addition after the division.

    /// <summary>
    /// σ(2·h), the logistic function of twice the argument: absolute error at most 1.2e-7 (1.3e-7 on hardware without fused multiply-add),
    /// found by trying all floats. Never outside [0, 1].
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
        var up = SigmoidUp<TLanes, TVector>(h, out var down);
        return SigmoidOf<TLanes, TVector>(up, down);
    }

    /// <summary>
    /// σ(z), the logistic function: absolute error at most 1.2e-7 (1.3e-7 on hardware without fused multiply-add), found by trying all floats.
    /// Never outside [0, 1].
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="z">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Sigmoid<TLanes, TVector>(TVector z)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        SigmoidOfHalved<TLanes, TVector>(TLanes.Multiply(TLanes.Broadcast(0.5f), z));
}
