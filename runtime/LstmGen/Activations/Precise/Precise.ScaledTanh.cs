using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    /// <summary>α·tanh(β·x), ONNX's ScaledTanh. Results from −α to α, exactly odd; within 3.2 units in the last place.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="alpha">The limit at ∞.</param>
    /// <param name="beta">The factor of the argument.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector ScaledTanh<TLanes, TVector>(TVector x, float alpha, float beta)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Multiply(TLanes.Broadcast(alpha), Tanh<TLanes, TVector>(TLanes.Multiply(TLanes.Broadcast(beta), x)));
}
