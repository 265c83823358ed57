using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // relu6(x + 3)/6, as Keras 3 writes it: near −3, where the result nears 0, x + 3 is exact.

    /// <summary>x/6 + ½ cut to [0, 1], as in Keras 3, within 1.1 units in the last place.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector HardSigmoid<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var six = TLanes.Broadcast(6);
        var shifted = TLanes.Add(x, TLanes.Broadcast(3));
        return TLanes.Divide(TLanes.AtMost(TLanes.AtLeast(shifted, TLanes.Broadcast(0)), six), six);
    }

    /// <summary>α·x + β cut to [0, 1], ONNX's HardSigmoid and, with 0.2 and 0.5, that of Keras 2; rounded once on hardware with fused multiply-add.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="alpha">The slope.</param>
    /// <param name="beta">The value at 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector HardSigmoid<TLanes, TVector>(TVector x, float alpha, float beta)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.AtMost(TLanes.AtLeast(Affine<TLanes, TVector>(x, alpha, beta), TLanes.Broadcast(0)), TLanes.Broadcast(1));
}
