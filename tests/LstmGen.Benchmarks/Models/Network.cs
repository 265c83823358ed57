using LstmGen.Testing;

namespace LstmGen.Benchmarks.Models;

/// <summary>An LSTM, and around it what the sample has: z-scores of the features before it, a dense layer and a scale after it.</summary>
/// <param name="Lstm">The weights of the layer.</param>
/// <param name="Frame">What is around it; null for nothing.</param>
internal sealed record Network(LayerWeights Lstm, Frame? Frame = null)
{
    public int Features => Lstm.Features;

    public int Units => Lstm.Units;

    public int Outputs => Frame is null ? Units : 1;
}

/// <summary>x becomes (x − mean)·factor before the LSTM; h becomes (h·kernel + bias)·scale + offset after it.</summary>
internal sealed record Frame(float[] Mean, float[] Factor, float[] Kernel, float Bias, float Scale, float Offset);

/// <summary>The sample's network, for those who need its numbers one by one.</summary>
internal static class WeatherNetwork
{
    // The options of the file's Rescaling, and Keras' least deviation.
    private const float Scale = 7.337277889251709f, Offset = 16.239925384521484f, LeastDeviation = 1e-7f;

    /// <summary>The weights as the build has put them into this assembly: the tensors in the order of the network, float32.</summary>
    public static Network Read()
    {
        var tensors = new Queue<float[]>(Tensors());
        var (mean, variance) = (tensors.Dequeue(), tensors.Dequeue());
        var lstm = new LayerWeights(tensors.Dequeue(), tensors.Dequeue(), tensors.Dequeue());
        float[] factor = [.. variance.Select(value => 1 / MathF.Max(MathF.Sqrt(value), LeastDeviation))];
        return new Network(lstm, new Frame(mean, factor, tensors.Dequeue(), tensors.Dequeue()[0], Scale, Offset));
    }

    private static IEnumerable<float[]> Tensors()
    {
        using var reader = new BinaryReader(typeof(WeatherModel).Assembly.GetManifestResourceStream("LstmGen/weather.keras")
            ?? throw new InvalidOperationException("The weather network is not in this assembly."));
        foreach (var (_, shape) in RandomWeights.TensorsOf(typeof(WeatherModel)))
            yield return [.. Enumerable.Range(0, shape.Aggregate(1, (product, axis) => product * axis)).Select(_ => reader.ReadSingle())];
    }
}
