using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>(x + 1)/2 cut to [0, 1]: Keras' sparse_sigmoid. Within 0.6 units in the last place.</summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void SparseSigmoid(ReadOnlySpan<float> source, Span<float> destination) =>
        Elementwise.Apply(new SparseSigmoidOperation(), source, destination);

    /// <summary><see cref="Precise.SparseSigmoid"/> as a type argument.</summary>
    internal readonly struct SparseSigmoidOperation : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.SparseSigmoid<TLanes, TVector>(x);
    }
}
