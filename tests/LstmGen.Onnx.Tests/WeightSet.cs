using LstmGen.Testing;

namespace LstmGen.Onnx;

/// <summary>An LSTM's weights in Keras' layout.</summary>
/// <param name="Name">What kind of weights they are.</param>
/// <param name="Factor">How many times float32's own error ours may be.</param>
/// <param name="Kernel">(features, 4·units), gates i f c o.</param>
/// <param name="Recurrent">(units, 4·units).</param>
/// <param name="Bias">(4·units).</param>
public sealed record WeightSet(string Name, double Factor, float[] Kernel, float[] Recurrent, float[] Bias)
{
    // Large weights amplify the last digits of each activation, and ours are a few times as far off as a correctly rounded one.
    private const double Usual = 4, WithLargeWeights = 12;

    /// <summary>Five sets of different kinds.</summary>
    public static IEnumerable<WeightSet> Draw(Random random, Shape shape)
    {
        int features = shape.Features, units = shape.Units;
        var recurrent = 1 / Math.Sqrt(units);
        yield return Of("as training begins", Usual, Even(Math.Sqrt(6.0 / (features + 4 * units))), Even(recurrent), Even(0.1));
        yield return Of("as training ends", Usual, Even(0.5), Even(recurrent), Even(1));
        yield return Of("tiny", Usual, Even(1e-4), Even(1e-4), Even(1e-4));
        yield return Of("all sizes", WithLargeWeights, AllSizes(3), AllSizes(3 * recurrent), AllSizes(3));
        yield return Of("saturated", WithLargeWeights, Even(4), Even(2 * recurrent), () => Sign() * (random.Next(2) == 0 ? 10 * random.NextDouble() : 200));

        WeightSet Of(string name, double factor, Func<double> kernel, Func<double> recurrent, Func<double> bias) =>
            new(name, factor, Fill(4 * units * features, kernel), Fill(4 * units * units, recurrent), Fill(4 * units, bias));

        Func<double> Even(double limit) => () => limit * (2 * random.NextDouble() - 1);

        // Each of six orders of magnitude as often as the next.
        Func<double> AllSizes(double limit) => () => Sign() * limit * Math.Pow(10, -6 * random.NextDouble());

        int Sign() => random.Next(2) == 0 ? 1 : -1;
    }

    /// <summary>The same weights, each one float up or down.</summary>
    public WeightSet Nearby(Random random)
    {
        return this with { Kernel = Moved(Kernel), Recurrent = Moved(Recurrent), Bias = Moved(Bias) };

        float[] Moved(float[] values) => [.. values.Select(value => random.Next(2) == 0 ? MathF.BitIncrement(value) : MathF.BitDecrement(value))];
    }

    /// <summary>A model of the class with these weights.</summary>
    public SequenceModel Load(Type type, Shape shape)
    {
        int features = shape.Features, columns = 4 * shape.Units;
        return SequenceModel.Load(type, Safetensors.Write(RandomWeights.ArchitectureOf(type),
        [
            ("lstm.kernel", [features, columns], Kernel),
            ("lstm.recurrent_kernel", [shape.Units, columns], Recurrent),
            ("lstm.bias", [columns], Bias),
        ]));
    }

    /// <summary>What the equations give in float64.</summary>
    public double[] Exact(ReadOnlySpan<float> input, Shape shape) =>
        LstmReference.Run(input, Kernel, Recurrent, Bias, shape.Units)[^shape.OutputLength..];

    private static float[] Fill(int length, Func<double> next)
    {
        var values = new float[length];
        foreach (ref var value in values.AsSpan())
            value = (float)next();
        return values;
    }
}
