using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>α·tanh(β·x), ONNX's ScaledTanh. Results from −α to α, exactly odd; within 3.2 units in the last place.</summary>
    /// <param name="source">Any numbers.</param>
    /// <param name="destination">As long as <paramref name="source"/>: that memory itself, or memory apart from it.</param>
    /// <param name="alpha">The limit at ∞.</param>
    /// <param name="beta">The factor of the argument.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    public static void ScaledTanh(ReadOnlySpan<float> source, Span<float> destination, float alpha, float beta) =>
        Elementwise.Apply(new ScaledTanhOperation(alpha, beta), source, destination);

    /// <summary><see cref="Precise.ScaledTanh"/> as a type argument.</summary>
    internal readonly struct ScaledTanhOperation(float alpha, float beta) : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.ScaledTanh<TLanes, TVector>(x, alpha, beta);
    }
}
