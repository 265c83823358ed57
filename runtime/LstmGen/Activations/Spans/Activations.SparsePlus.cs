using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>0 up to −1, (x + 1)²/4 from −1 to 1, x from 1 on: Keras' sparse_plus. Within 2 units in the last place.</summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void SparsePlus(ReadOnlySpan<float> source, Span<float> destination) =>
        Elementwise.Apply(new SparsePlusOperation(), source, destination);

    /// <summary><see cref="Precise.SparsePlus"/> as a type argument.</summary>
    internal readonly struct SparsePlusOperation : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.SparsePlus<TLanes, TVector>(x);
    }
}
