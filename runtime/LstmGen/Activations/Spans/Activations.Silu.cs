using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>x·σ(x) = x/(1 + e⁻ˣ), Keras' silu or swish. Results from −0.2785 up; within 3 units in the last place. −∞ gives −0, the limit.</summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void Silu(ReadOnlySpan<float> source, Span<float> destination) =>
        Elementwise.Apply(new SiluOperation(), source, destination);

    /// <summary><see cref="Precise.Silu"/> as a type argument.</summary>
    internal readonly struct SiluOperation : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.Silu<TLanes, TVector>(x);
    }
}
