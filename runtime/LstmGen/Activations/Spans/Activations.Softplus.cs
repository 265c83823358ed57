using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>log(1 + eˣ), Keras' softplus. Results from 0 up; within 1.7 units in the last place.</summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void Softplus(ReadOnlySpan<float> source, Span<float> destination) =>
        Elementwise.Apply(new SoftplusOperation(), source, destination);

    /// <summary><see cref="Precise.Softplus"/> as a type argument.</summary>
    internal readonly struct SoftplusOperation : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.Softplus<TLanes, TVector>(x);
    }
}
