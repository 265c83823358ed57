using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>
    /// yᵢ = max(xᵢ − τ, 0) over the whole span, with the τ for which the results add up to 1: error at most 4e-7 for up to 1,000 values. Small values become 0.
    /// NaN or +∞ anywhere makes every result NaN, as in Keras.
    /// </summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void Sparsemax(ReadOnlySpan<float> source, Span<float> destination) => VectorFunctions.Apply<Precise.SparsemaxFunction>(source, destination);
}
