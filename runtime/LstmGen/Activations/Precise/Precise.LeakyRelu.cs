using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    /// <summary>x from 0 on, x times the slope below: Keras' leaky_relu, ONNX's LeakyRelu. Within 0.6 units in the last place.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="negativeSlope">The slope below 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector LeakyRelu<TLanes, TVector>(TVector x, float negativeSlope = 0.2f)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.SelectLess(x, TLanes.Broadcast(0), TLanes.Multiply(x, TLanes.Broadcast(negativeSlope)), x);
}
