using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>x from 0 on, α·(e^(x/α) − 1) below: a continuously differentiable exponential linear unit, Keras' celu. Results from −α up; within 2.4 units in the last place.</summary>
    /// <param name="source">Any numbers.</param>
    /// <param name="destination">As long as <paramref name="source"/>: that memory itself, or memory apart from it.</param>
    /// <param name="alpha">Where the curve ends at −∞: at −alpha. Above 0.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    public static void Celu(ReadOnlySpan<float> source, Span<float> destination, float alpha = 1) =>
        Elementwise.Apply(new CeluOperation(alpha), source, destination);

    /// <summary><see cref="Precise.Celu"/> as a type argument.</summary>
    internal readonly struct CeluOperation(float alpha) : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.Celu<TLanes, TVector>(x, alpha);
    }
}
