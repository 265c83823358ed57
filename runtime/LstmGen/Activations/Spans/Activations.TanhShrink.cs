using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>x − tanh x, Keras' tanh_shrink. Exactly odd; within 3.4 units in the last place.</summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void TanhShrink(ReadOnlySpan<float> source, Span<float> destination) =>
        Elementwise.Apply(new TanhShrinkOperation(), source, destination);

    /// <summary><see cref="Precise.TanhShrink"/> as a type argument.</summary>
    internal readonly struct TanhShrinkOperation : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.TanhShrink<TLanes, TVector>(x);
    }
}
