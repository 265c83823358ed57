namespace LstmGen;

/// <summary>A fully connected layer, <c>activation(x·W + b)</c> over the last axis: (…, inputs) becomes (…, units).</summary>
/// <remarks>Weights: kernel (inputs, units), bias (units). The same as <c>keras.layers.Dense(units)</c>.</remarks>
public sealed class DenseAttribute : LayerAttribute
{
    /// <summary>How many numbers come out.</summary>
    public int Units { get; set; }

    /// <summary>The function of the sums; linear by default.</summary>
    public Activation Activation { get; set; } = Activation.Linear;

    /// <summary>The first parameter of <see cref="Activation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double ActivationAlpha { get; set; }

    /// <summary>The second parameter of <see cref="Activation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double ActivationBeta { get; set; }

    /// <summary>The third parameter of <see cref="Activation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double ActivationGamma { get; set; }

    /// <summary>Whether the sums have biases; true by default.</summary>
    public bool UseBias { get; set; } = true;
}
