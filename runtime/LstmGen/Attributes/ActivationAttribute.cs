namespace LstmGen;

/// <summary>An activation function as a layer of its own. The same as <c>keras.layers.Activation("relu")</c>.</summary>
public sealed class ActivationAttribute : LayerAttribute
{
    /// <summary>The function.</summary>
    public Activation Activation { get; set; }

    /// <summary>The first parameter of <see cref="Activation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double ActivationAlpha { get; set; }

    /// <summary>The second parameter of <see cref="Activation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double ActivationBeta { get; set; }

    /// <summary>The third parameter of <see cref="Activation"/>, if it has one: <see cref="LstmGen.Activation"/> says which. By default Keras' default.</summary>
    public double ActivationGamma { get; set; }
}
