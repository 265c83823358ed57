using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>
    /// yᵢ = xᵢ − log Σⱼ e^xⱼ over the whole span, the logarithm of the softmax: error at most 4e-7 for up to 1,000 values, and 1 unit in the last place besides.
    /// NaN or +∞ anywhere makes every result NaN, as in Keras.
    /// </summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void LogSoftmax(ReadOnlySpan<float> source, Span<float> destination) => VectorFunctions.Apply<Precise.LogSoftmaxFunction>(source, destination);
}
