using LstmGen.Testing.Oracle;

namespace LstmGen.Properties;

/// <summary>Draws activation functions. Those that jump are left out: at the jump the last bit of the argument decides, in float32 as in float64.</summary>
internal static class FunctionDraw
{
    private static readonly string[] Plain =
    [
        "relu6", "selu", "softplus", "softsign", "tanh_shrink", "sparse_plus", "sparse_sigmoid", "silu", "gelu", "gelu_approximate", "hard_silu", "hard_tanh", "mish", "log_sigmoid", "exponential",
    ];

    /// <summary>A function for the gates of a cell, or any other that sees one number at a time.</summary>
    public static Function Elementwise(Random random) => random.Next(12) switch
    {
        0 => Function.Tanh,
        1 => Function.Sigmoid,
        2 => Function.Linear,
        3 => new("hard_sigmoid"),
        4 => new("relu"),
        5 => new(random.Of(["elu", "celu", "leaky_relu"]), random.Float(0.1, 1.5)),
        6 => new("relu", random.Float(0, 0.3), random.Float(0.5, 3)),
        7 => new(random.Of(["hard_sigmoid", "affine", "scaled_tanh"]), random.Float(0.2, 1.2), random.Float(0.1, 0.9)),
        8 => new(random.Of(["soft_shrink", "squareplus"]), random.Float(0.1, 2)),
        _ => new(random.Of(Plain)),
    };

    /// <summary>A function of a whole row.</summary>
    public static Function OfRow(Random random) => random.Is(0.3) ? new(random.Of(["softmax", "log_softmax", "sparsemax"])) : Elementwise(random);
}
