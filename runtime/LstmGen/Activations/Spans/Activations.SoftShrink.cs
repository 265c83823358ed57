using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>x − t above t, x + t below −t, else 0: Keras' soft_shrink. Exactly odd; within 0.6 units in the last place. NaN stays NaN.</summary>
    /// <param name="source">Any numbers.</param>
    /// <param name="destination">As long as <paramref name="source"/>: that memory itself, or memory apart from it.</param>
    /// <param name="threshold">t, from 0 up.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    public static void SoftShrink(ReadOnlySpan<float> source, Span<float> destination, float threshold = 0.5f) =>
        Elementwise.Apply(new SoftShrinkOperation(threshold), source, destination);

    /// <summary><see cref="Precise.SoftShrink"/> as a type argument.</summary>
    internal readonly struct SoftShrinkOperation(float threshold) : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.SoftShrink<TLanes, TVector>(x, threshold);
    }
}
