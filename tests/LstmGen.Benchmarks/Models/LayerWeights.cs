using LstmGen.Testing;

namespace LstmGen.Benchmarks.Models;

/// <summary>An LSTM's weights in Keras' layout.</summary>
/// <param name="Kernel">(features, 4·units), gates i f c o.</param>
/// <param name="Recurrent">(units, 4·units).</param>
/// <param name="Bias">(4·units).</param>
internal sealed record LayerWeights(float[] Kernel, float[] Recurrent, float[] Bias)
{
    public int Units => Bias.Length / 4;

    public int Features => Kernel.Length / Bias.Length;

    /// <summary>The weights as ONNX has them.</summary>
    public OnnxWeights Onnx => OnnxWeights.FromKeras(Kernel, Recurrent, Bias, Units);

    /// <summary>Random ones, as large as Keras' and PyTorch's are when training begins, the same in every run.</summary>
    public static LayerWeights Draw(int features, int units)
    {
        var random = new Random(1);
        var limit = 1 / MathF.Sqrt(units);
        return new LayerWeights(Draw(features * 4 * units), Draw(units * 4 * units), Draw(4 * units));

        float[] Draw(int length) => [.. Enumerable.Range(0, length).Select(_ => limit * (2 * random.NextSingle() - 1))];
    }

    /// <summary>These with Keras' biases before training: 1 for the gate that forgets, else 0. A silent input then leads to a silent state.</summary>
    public LayerWeights WithInitialBias() => this with { Bias = [.. Enumerable.Range(0, Bias.Length).Select(column => column / Units == 1 ? 1f : 0f)] };

    /// <summary>The weights as a file that the class loads.</summary>
    public byte[] File(Type type) => Safetensors.Write(RandomWeights.ArchitectureOf(type),
    [
        ("lstm.kernel", [Features, 4 * Units], Kernel),
        ("lstm.recurrent_kernel", [Units, 4 * Units], Recurrent),
        ("lstm.bias", [4 * Units], Bias),
    ]);
}
