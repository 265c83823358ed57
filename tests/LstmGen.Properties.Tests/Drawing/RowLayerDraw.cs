using LstmGen.Testing.Oracle;

namespace LstmGen.Properties;

/// <summary>Draws layers that see each row by itself: norms, and functions that are layers.</summary>
/// <param name="random">The source.</param>
/// <param name="name">Names a layer of a kind.</param>
internal sealed class RowLayerDraw(Random random, Func<string, string> name)
{
    /// <summary>
    /// A layer that divides by what the numbers are usually like. The epsilons keep away from 0: numbers that are alike or tiny would be divided by their own last bits.
    /// </summary>
    public Layer Norm() => random.Next(4) switch
    {
        0 => new BatchNormalization(name("batch_normalization"), Epsilon(0.001)) { Center = random.Is(0.7), Scale = random.Is(0.7) },
        1 => new LayerNormalization(name("layer_normalization"), Epsilon(0.1)) { Center = random.Is(0.7), Scale = random.Is(0.7), RmsScaling = random.Is(0.4) },
        2 => new RmsNormalization(name("rms_normalization"), Epsilon(0.1)),
        _ => new UnitNormalization(name("unit_normalization")),
    };

    /// <summary>A layer that is a function. A relu with a threshold is left out: there it jumps, and the last bit of the argument decides.</summary>
    /// <param name="mayBeMasked">Whether a mask may come in, which a Softmax refuses.</param>
    public Layer Function(bool mayBeMasked) => random.Next(mayBeMasked ? 3 : 4) switch
    {
        0 => new FunctionLayer(name("re_lu"), "Relu", new("relu", Maybe(0, 0.5), Maybe(0.5, 3), null)),
        1 => new FunctionLayer(name("leaky_re_lu"), "LeakyRelu", new("leaky_relu", random.Float(0, 0.5))),
        2 => new FunctionLayer(name("elu"), "Elu", new("elu", random.Float(0.1, 1.5))),
        _ => new FunctionLayer(name("softmax"), "Softmax", new("softmax")),
    };

    private double Epsilon(double least) => random.Float(least, least + 0.2);

    private double? Maybe(double from, double to) => random.Is(0.5) ? random.Float(from, to) : null;
}
