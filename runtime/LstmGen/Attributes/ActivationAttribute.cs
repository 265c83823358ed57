namespace LstmGen;

/// <summary>An activation function as a layer of its own. The same as <c>keras.layers.Activation("relu")</c>.</summary>
public sealed class ActivationAttribute : LayerAttribute
{
    /// <summary>The function.</summary>
    public Activation Activation { get; set; }
}
