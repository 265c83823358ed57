using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>x from 0 on, α·(eˣ − 1) below: an exponential linear unit, Keras' elu, ONNX's Elu. Results from −α up; within 2 units in the last place.</summary>
    /// <param name="source">Any numbers.</param>
    /// <param name="destination">As long as <paramref name="source"/>: that memory itself, or memory apart from it.</param>
    /// <param name="alpha">Where the curve ends at −∞: at −alpha.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    public static void Elu(ReadOnlySpan<float> source, Span<float> destination, float alpha = 1) =>
        Elementwise.Apply(new EluOperation(alpha), source, destination);

    /// <summary><see cref="Precise.Elu"/> as a type argument.</summary>
    internal readonly struct EluOperation(float alpha) : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.Elu<TLanes, TVector>(x, alpha);
    }
}
