using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>x from 0 on, x times the slope below: Keras' leaky_relu, ONNX's LeakyRelu. Within 0.6 units in the last place.</summary>
    /// <param name="source">Any numbers.</param>
    /// <param name="destination">As long as <paramref name="source"/>: that memory itself, or memory apart from it.</param>
    /// <param name="negativeSlope">The slope below 0.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    public static void LeakyRelu(ReadOnlySpan<float> source, Span<float> destination, float negativeSlope = 0.2f) =>
        Elementwise.Apply(new LeakyReluOperation(negativeSlope), source, destination);

    /// <summary><see cref="Precise.LeakyRelu"/> as a type argument.</summary>
    internal readonly struct LeakyReluOperation(float negativeSlope) : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.LeakyRelu<TLanes, TVector>(x, negativeSlope);
    }
}
