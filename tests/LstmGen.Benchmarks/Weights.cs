using LstmGen.Testing;

namespace LstmGen.Benchmarks;

/// <summary>Random weights in Keras' layout, as large as Keras' and PyTorch's are when training begins, the same in every run.</summary>
internal sealed class Weights
{
    private readonly Random _random = new(1);

    public Weights(int features, int units)
    {
        Features = features;
        Units = units;
        Kernel = Draw(features * 4 * units);
        Recurrent = Draw(units * 4 * units);
        Bias = Draw(4 * units);
    }

    public int Features { get; }

    public int Units { get; }

    /// <summary>(features, 4·units), gates i f c o.</summary>
    public float[] Kernel { get; }

    /// <summary>(units, 4·units).</summary>
    public float[] Recurrent { get; }

    /// <summary>(4·units).</summary>
    public float[] Bias { get; }

    /// <summary>The weights as ONNX has them.</summary>
    public OnnxWeights Onnx => OnnxWeights.FromKeras(Kernel, Recurrent, Bias, Units);

    /// <summary>The weights as a file that the class loads.</summary>
    public byte[] File(Type type) => Safetensors.Write(RandomWeights.ArchitectureOf(type),
    [
        ("lstm.kernel", [Features, 4 * Units], Kernel),
        ("lstm.recurrent_kernel", [Units, 4 * Units], Recurrent),
        ("lstm.bias", [4 * Units], Bias),
    ]);

    private float[] Draw(int length)
    {
        var limit = 1 / MathF.Sqrt(Units);
        var values = new float[length];
        foreach (ref var value in values.AsSpan())
            value = limit * (2 * _random.NextSingle() - 1);
        return values;
    }
}
