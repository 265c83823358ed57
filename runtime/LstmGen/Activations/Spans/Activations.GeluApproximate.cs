using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>½x·(1 + tanh(√(2/π)·(x + 0.044715·x³))), Keras' gelu with approximate = True. Results from −0.17 up; within 3.4 units in the last place (150 without fused multiply-add where it is below 1e-5). −∞ gives −0, the limit.</summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void GeluApproximate(ReadOnlySpan<float> source, Span<float> destination) =>
        Elementwise.Apply(new GeluApproximateOperation(), source, destination);

    /// <summary><see cref="Precise.GeluApproximate"/> as a type argument.</summary>
    internal readonly struct GeluApproximateOperation : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.GeluApproximate<TLanes, TVector>(x);
    }
}
