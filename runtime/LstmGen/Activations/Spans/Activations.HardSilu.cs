using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>x·(x/6 + ½ cut to [0, 1]), Keras' hard_silu or hard_swish. Results from −0.375 up; within 2 units in the last place. −∞ gives −0.</summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void HardSilu(ReadOnlySpan<float> source, Span<float> destination) =>
        Elementwise.Apply(new HardSiluOperation(), source, destination);

    /// <summary><see cref="Precise.HardSilu"/> as a type argument.</summary>
    internal readonly struct HardSiluOperation : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.HardSilu<TLanes, TVector>(x);
    }
}
