using System.Runtime.CompilerServices;
using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>log σ(x) = −log(1 + e⁻ˣ), Keras' log_sigmoid. Results up to 0; within 1.7 units in the last place.</summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void LogSigmoid(ReadOnlySpan<float> source, Span<float> destination) =>
        Elementwise.Apply(new LogSigmoidOperation(), source, destination);

    /// <summary><see cref="Precise.LogSigmoid"/> as a type argument.</summary>
    internal readonly struct LogSigmoidOperation : IElementwise
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct => Precise.LogSigmoid<TLanes, TVector>(x);
    }
}
