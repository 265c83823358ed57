using LstmGen.Runtime;

namespace LstmGen;

public static partial class Activations
{
    /// <summary>yᵢ = aᵢ·σ(bᵢ), a being the first half of the span and b the second: Keras' glu, within 3 units in the last place.</summary>
    /// <param name="source">Any numbers, twice as many as there are results.</param>
    /// <param name="destination">Half as long as <paramref name="source"/>: the first half of that memory itself, or memory apart from it.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or the spans overlap without beginning together.</exception>
    public static void Glu(ReadOnlySpan<float> source, Span<float> destination)
    {
        SpanPair.CheckHalf(source, destination);
        GatedHalves.Apply(source, destination, VectorWidth.Best);
    }
}
