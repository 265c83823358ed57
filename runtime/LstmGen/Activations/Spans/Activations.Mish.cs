using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>x·tanh(softplus(x)), Keras' mish. Results from −0.3088 up; within 4.3 units in the last place. −∞ gives −0, the limit.</summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void Mish(ReadOnlySpan<float> source, Span<float> destination) =>
        Elementwise.Apply(new MishOperation(), source, destination);

    /// <summary><see cref="Precise.Mish"/> as a type argument.</summary>
    internal readonly struct MishOperation : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.Mish<TLanes, TVector>(x);
    }
}
