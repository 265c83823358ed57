namespace LstmGen;

/// <summary>
/// A layer that stands before this attribute, used again on other inputs with the same weights:
/// <c>[Lstm(Name = "encoder", Units = 5, Inputs = new[] { "left" })] [SharedLayer("encoder", Name = "encoded_right", Inputs = new[] { "right" })]</c>.
/// It may be used any number of times. Each use has a state of its own, and takes as many features as the first.
/// </summary>
/// <param name="layer">The layer's name. The layer's own attribute is its first use.</param>
/// <remarks>
/// The same as the last call in <c>encoder = keras.layers.LSTM(5); encoded_left = encoder(left); encoded_right = encoder(right)</c>. What a state holds of a further use
/// has the layer's name and the number of the use: EncoderH and EncoderUse2H.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SharedLayerAttribute(string layer) : Attribute
{
    /// <summary>The layer's name.</summary>
    public string Layer { get; } = layer;

    /// <summary>
    /// A name for what this use gives, by which layers and <see cref="OutputsAttribute"/> take it; by default that of the layer with the number of the use:
    /// encoder_use_2, encoder_use_3, …
    /// </summary>
    public string? Name { get; set; }

    /// <summary>The layers or inputs, by name, whose outputs flow into this use; by default the layer or input before.</summary>
    public string[]? Inputs { get; set; }
}
