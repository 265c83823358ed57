using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>x·Φ(x), Φ being the normal distribution function: Keras' gelu. Results from −0.17 up; within 6.7 units in the last place (150 without fused multiply-add where it is below 1e-5). −∞ gives −0, the limit.</summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void Gelu(ReadOnlySpan<float> source, Span<float> destination) =>
        Elementwise.Apply(new GeluOperation(), source, destination);

    /// <summary><see cref="Precise.Gelu"/> as a type argument.</summary>
    internal readonly struct GeluOperation : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.Gelu<TLanes, TVector>(x);
    }
}
