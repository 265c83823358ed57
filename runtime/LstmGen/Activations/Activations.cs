using LstmGen.Runtime;

namespace LstmGen;

/// <summary>
/// Activation functions over spans, within a few units in the last place, which each states, vectorized, without allocation: those that a compiled model's head uses.
/// </summary>
/// <remarks>
/// Each reads <c>source</c> and writes as many floats to <c>destination</c>. The two may be the same memory; they must not overlap otherwise.
/// A float's result depends on that float alone, not on its place or on the vector width. NaN stays NaN; ±∞ give the limits.
/// </remarks>
public static partial class Activations
{
    /// <summary>tanh x, the hyperbolic tangent, within 1.4 units in the last place.</summary>
    /// <param name="source">Any numbers.</param>
    /// <param name="destination">As long as <paramref name="source"/>: that memory itself, or memory apart from it.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    public static void Tanh(ReadOnlySpan<float> source, Span<float> destination) => Elementwise.Apply(new TanhOperation(), source, destination);

    /// <summary>σ(x) = 1/(1 + e⁻ˣ), the logistic function, within 2 units in the last place.</summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void Sigmoid(ReadOnlySpan<float> source, Span<float> destination) => Elementwise.Apply(new SigmoidOperation(), source, destination);

    /// <summary>eˣ, within 0.9 units in the last place.</summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void Exp(ReadOnlySpan<float> source, Span<float> destination) => Elementwise.Apply(new ExpOperation(), source, destination);

    /// <summary>x/6 + ½ cut to [0, 1], as in Keras 3, within 1.1 units in the last place.</summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void HardSigmoid(ReadOnlySpan<float> source, Span<float> destination) => Elementwise.Apply(new HardSigmoidOperation(), source, destination);

    /// <summary>max(x, 0), exact.</summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void Relu(ReadOnlySpan<float> source, Span<float> destination) => Elementwise.Apply(new ReluOperation(), source, destination);

    /// <summary>x itself: a copy.</summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void Linear(ReadOnlySpan<float> source, Span<float> destination)
    {
        SpanPair.Check(source, destination);
        source.CopyTo(destination);
    }

    /// <summary>
    /// yᵢ = e^xᵢ / Σⱼ e^xⱼ over the whole span: positive numbers that add up to 1, within a few units in the last place.
    /// NaN or +∞ anywhere makes every result NaN, as in Keras.
    /// </summary>
    /// <inheritdoc cref="Tanh" path="/*[not(self::summary)]"/>
    public static void Softmax(ReadOnlySpan<float> source, Span<float> destination) => VectorFunctions.Apply<Precise.SoftmaxFunction>(source, destination);
}
