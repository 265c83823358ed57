using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>λ·x from 0 on, λα·(eˣ − 1) below, λ = 1.0507, α = 1.6733: a scaled exponential linear unit, Keras' selu. Results from −1.758 up; within 2 units in the last place, but that it overflows at 3.2386221e38, where the truth is just the largest float.</summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void Selu(ReadOnlySpan<float> source, Span<float> destination) =>
        Elementwise.Apply(new SeluOperation(), source, destination);

    /// <summary><see cref="Precise.Selu"/> as a type argument.</summary>
    internal readonly struct SeluOperation : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.Selu<TLanes, TVector>(x);
    }
}
