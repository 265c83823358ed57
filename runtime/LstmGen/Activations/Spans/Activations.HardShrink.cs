using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>x where |x| is above t, else 0: Keras' hard_shrink. Exact and odd. NaN stays NaN.</summary>
    /// <param name="source">Any numbers.</param>
    /// <param name="destination">As long as <paramref name="source"/>: that memory itself, or memory apart from it.</param>
    /// <param name="threshold">t, from 0 up.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    public static void HardShrink(ReadOnlySpan<float> source, Span<float> destination, float threshold = 0.5f) =>
        Elementwise.Apply(new HardShrinkOperation(threshold), source, destination);

    /// <summary><see cref="Precise.HardShrink"/> as a type argument.</summary>
    internal readonly struct HardShrinkOperation(float threshold) : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.HardShrink<TLanes, TVector>(x, threshold);
    }
}
