using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>x above t, else the default: Keras' threshold; with the default 0, ONNX's ThresholdedRelu. Exact. NaN stays NaN.</summary>
    /// <param name="source">Any numbers.</param>
    /// <param name="destination">As long as <paramref name="source"/>: that memory itself, or memory apart from it.</param>
    /// <param name="threshold">t, a finite number.</param>
    /// <param name="defaultValue">What takes the place of anything up to t.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    public static void Threshold(ReadOnlySpan<float> source, Span<float> destination, float threshold, float defaultValue) =>
        Elementwise.Apply(new ThresholdOperation(threshold, defaultValue), source, destination);

    /// <summary><see cref="Precise.Threshold"/> as a type argument.</summary>
    internal readonly struct ThresholdOperation(float threshold, float defaultValue) : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.Threshold<TLanes, TVector>(x, threshold, defaultValue);
    }
}
