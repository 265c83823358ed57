namespace LstmGen;

/// <summary>
/// A layer of the network. Layers stand on one declaration of a partial class, in the order in which data flows through them.
/// An option that is not stated is taken from the weights file, or else is Keras' default. <see cref="SharedLayerAttribute"/> uses one again.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    /// <summary>The layer's name; by default Keras' name for an unnamed layer of the class: lstm, lstm_1, …</summary>
    public string? Name { get; set; }

    /// <summary>
    /// The layers or inputs, by name, whose outputs flow into this one; by default the layer or input before. "lstm:1" is output 1 of layer lstm: of one with
    /// ReturnState its h. They stand before the layer that takes them.
    /// </summary>
    public string[]? Inputs { get; set; }

    /// <summary>On the first layer: how many numbers a sample has.</summary>
    public int Features { get; set; }

    /// <summary>On the first layer: how many samples a sequence has; left out for any number.</summary>
    public int Timesteps { get; set; }
}
