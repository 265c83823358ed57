namespace LstmGen;

/// <summary>
/// An activation function, as Keras 3 defines it. Some have parameters: an attribute states them beside the function, by a name that ends in Alpha, Beta or Gamma, as in
/// <c>Activation = Activation.LeakyRelu, ActivationAlpha = 0.3</c>. One that is not stated has Keras' default.
/// </summary>
public enum Activation
{
    /// <summary>z itself.</summary>
    Linear = 0,

    /// <summary>The hyperbolic tangent.</summary>
    Tanh = 1,

    /// <summary>1 / (1 + exp(−z)).</summary>
    Sigmoid = 2,

    /// <summary>clip(α·z + β, 0, 1) with Alpha = α, 1/6 by default, and Beta = β, ½ by default.</summary>
    HardSigmoid = 3,

    /// <summary>
    /// max(z, 0); with parameters z above the threshold Gamma, but no more than the largest value Beta, and up to the threshold Alpha·(z − Gamma). Keras' names are
    /// negative_slope, max_value and threshold.
    /// </summary>
    Relu = 4,

    /// <summary>exp(z) / Σ exp(z) over the features of a sample.</summary>
    Softmax = 5,

    /// <summary>z from 0 on, below it z times Alpha, 0.2 by default.</summary>
    LeakyRelu = 6,

    /// <summary>clip(z, 0, 6).</summary>
    Relu6 = 7,

    /// <summary>z − log Σ exp(z) over the features of a sample.</summary>
    LogSoftmax = 8,

    /// <summary>z from 0 on, below it α·(exp(z/α) − 1) with Alpha = α, 1 by default.</summary>
    Celu = 9,

    /// <summary>z from 0 on, below it α·(exp(z) − 1) with Alpha = α, 1 by default.</summary>
    Elu = 10,

    /// <summary>1.0507·z from 0 on, below it 1.7581·(exp(z) − 1).</summary>
    Selu = 11,

    /// <summary>log(1 + exp(z)).</summary>
    Softplus = 12,

    /// <summary>z / (1 + |z|).</summary>
    Softsign = 13,

    /// <summary>(z + √(z² + b)) / 2 with Alpha = b, 4 by default.</summary>
    Squareplus = 14,

    /// <summary>z − t above t, z + t below −t, else 0, with Alpha = t, 0.5 by default.</summary>
    SoftShrink = 15,

    /// <summary>z where |z| > t, else 0, with Alpha = t, 0.5 by default.</summary>
    HardShrink = 16,

    /// <summary>z − tanh(z).</summary>
    TanhShrink = 17,

    /// <summary>0 up to −1, (z + 1)²/4 up to 1, z from there.</summary>
    SparsePlus = 18,

    /// <summary>clip((z + 1)/2, 0, 1).</summary>
    SparseSigmoid = 19,

    /// <summary>z / (1 + exp(−z)), also called swish.</summary>
    Silu = 20,

    /// <summary>z·Φ(z), Φ being the normal distribution function.</summary>
    Gelu = 21,

    /// <summary>z/2·(1 + tanh(√(2/π)·(z + 0.044715·z³))): Keras' gelu with approximate = True.</summary>
    GeluApproximate = 22,

    /// <summary>a·σ(b), a being the first half of the features of a sample and b the second: half as many come out.</summary>
    Glu = 23,

    /// <summary>z above Alpha, else Beta; both have to be stated.</summary>
    Threshold = 24,

    /// <summary>exp(z).</summary>
    Exponential = 25,

    /// <summary>z·clip(z/6 + ½, 0, 1), also called hard swish.</summary>
    HardSilu = 26,

    /// <summary>clip(z, −1, 1).</summary>
    HardTanh = 27,

    /// <summary>z·tanh(log(1 + exp(z))).</summary>
    Mish = 28,

    /// <summary>−log(1 + exp(−z)).</summary>
    LogSigmoid = 29,

    /// <summary>max(z − τ, 0) over the features of a sample, with the τ for which they add up to 1.</summary>
    Sparsemax = 30,

    /// <summary>α·z + β with Alpha = α, 1 by default, and Beta = β, 0 by default. ONNX has it, not Keras.</summary>
    Affine = 31,

    /// <summary>α·tanh(β·z) with Alpha = α and Beta = β, 1 by default. ONNX has it, not Keras.</summary>
    ScaledTanh = 32,
}
