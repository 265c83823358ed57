using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>x/(1 + |x|), Keras' softsign. Results from −1 to 1, exactly odd; within 1.1 units in the last place.</summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void Softsign(ReadOnlySpan<float> source, Span<float> destination) =>
        Elementwise.Apply(new SoftsignOperation(), source, destination);

    /// <summary><see cref="Precise.Softsign"/> as a type argument.</summary>
    internal readonly struct SoftsignOperation : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.Softsign<TLanes, TVector>(x);
    }
}
