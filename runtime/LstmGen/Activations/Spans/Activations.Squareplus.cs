using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>(x + √(x² + b))/2, Keras' squareplus. Results from 0 up; within 3 units in the last place, for b from 0 to 1e12.</summary>
    /// <param name="source">Any numbers.</param>
    /// <param name="destination">As long as <paramref name="source"/>: that memory itself, or memory apart from it.</param>
    /// <param name="b">How round the corner is; 0 makes it relu.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    public static void Squareplus(ReadOnlySpan<float> source, Span<float> destination, float b = 4) =>
        Elementwise.Apply(new SquareplusOperation(b), source, destination);

    /// <summary><see cref="Precise.Squareplus"/> as a type argument.</summary>
    internal readonly struct SquareplusOperation(float b) : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.Squareplus<TLanes, TVector>(x, b);
    }
}
