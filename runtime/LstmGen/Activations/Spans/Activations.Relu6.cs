using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>x cut to [0, 6], Keras' relu6. Exact.</summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void Relu6(ReadOnlySpan<float> source, Span<float> destination) =>
        Elementwise.Apply(new Relu6Operation(), source, destination);

    /// <summary><see cref="Precise.Relu6"/> as a type argument.</summary>
    internal readonly struct Relu6Operation : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.Relu6<TLanes, TVector>(x);
    }
}
