using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>x above the threshold, but no more than the largest value; slope·(x − threshold) up to it: Keras' relu with parameters, within 1.3 units in the last place.</summary>
    /// <param name="source">Any numbers.</param>
    /// <param name="destination">As long as <paramref name="source"/>: that memory itself, or memory apart from it.</param>
    /// <param name="negativeSlope">The slope below the threshold.</param>
    /// <param name="maxValue">The largest result; +∞ for none.</param>
    /// <param name="threshold">Where the slope ends, from 0 up.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    public static void Relu(ReadOnlySpan<float> source, Span<float> destination, float negativeSlope, float maxValue = float.PositiveInfinity, float threshold = 0) =>
        Elementwise.Apply(new ReluOfParameters(negativeSlope, maxValue, threshold), source, destination);

    /// <summary><see cref="Precise.Relu{TLanes, TVector}(TVector, float, float, float)"/> with parameters as a type argument.</summary>
    internal readonly struct ReluOfParameters(float negativeSlope, float maxValue, float threshold) : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.Relu<TLanes, TVector>(x, negativeSlope, maxValue, threshold);
    }
}
