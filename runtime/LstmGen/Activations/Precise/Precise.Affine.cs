using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    /// <summary>α·x + β, ONNX's Affine, rounded once on hardware with fused multiply-add.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="alpha">The slope.</param>
    /// <param name="beta">The value at 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Affine<TLanes, TVector>(TVector x, float alpha, float beta = 0)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.MultiplyAdd(TLanes.Broadcast(alpha), x, TLanes.Broadcast(beta));
}
