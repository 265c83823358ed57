namespace LstmGen;

/// <summary>An activation function, as Keras 3 defines it.</summary>
public enum Activation
{
    /// <summary>z itself.</summary>
    Linear,

    /// <summary>The hyperbolic tangent.</summary>
    Tanh,

    /// <summary>1 / (1 + exp(−z)).</summary>
    Sigmoid,

    /// <summary>clip(z/6 + ½, 0, 1).</summary>
    HardSigmoid,

    /// <summary>max(z, 0).</summary>
    Relu,

    /// <summary>exp(z) / Σ exp(z) over the features of a sample.</summary>
    Softmax,
}
