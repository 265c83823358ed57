using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>α·x + β, ONNX's Affine, rounded once on hardware with fused multiply-add.</summary>
    /// <param name="source">Any numbers.</param>
    /// <param name="destination">As long as <paramref name="source"/>: that memory itself, or memory apart from it.</param>
    /// <param name="alpha">The slope.</param>
    /// <param name="beta">The value at 0.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    public static void Affine(ReadOnlySpan<float> source, Span<float> destination, float alpha, float beta = 0) =>
        Elementwise.Apply(new AffineOperation(alpha, beta), source, destination);

    /// <summary><see cref="Precise.Affine"/> as a type argument.</summary>
    internal readonly struct AffineOperation(float alpha, float beta) : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.Affine<TLanes, TVector>(x, alpha, beta);
    }
}
