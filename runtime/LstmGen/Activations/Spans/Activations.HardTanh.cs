using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>x cut to [−1, 1], Keras' hard_tanh. Exact and odd.</summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void HardTanh(ReadOnlySpan<float> source, Span<float> destination) =>
        Elementwise.Apply(new HardTanhOperation(), source, destination);

    /// <summary><see cref="Precise.HardTanh"/> as a type argument.</summary>
    internal readonly struct HardTanhOperation : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.HardTanh<TLanes, TVector>(x);
    }
}
