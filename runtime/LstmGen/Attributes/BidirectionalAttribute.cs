namespace LstmGen;

/// <summary>
/// A recurrent layer in both directions. The layer is the attribute that follows: <c>[Bidirectional] [Lstm(Units = 8)]</c>; with <see cref="HasBackwardLayer"/> the
/// two that follow are the forward and the backward layer.
/// </summary>
/// <remarks>
/// The weights are those of both, as bidirectional/forward_layer and bidirectional/backward_layer. The same as <c>keras.layers.Bidirectional(keras.layers.LSTM(8))</c>.
/// With <see cref="MergeMode.None"/> the outputs are two; states, if they are returned, come after them, those of the forward layer first.
/// </remarks>
public sealed class BidirectionalAttribute : LayerAttribute
{
    /// <summary>How the outputs of the two directions become one; side by side by default.</summary>
    public MergeMode MergeMode { get; set; }

    /// <summary>Whether the backward layer is stated too; by default it is another one like the forward layer. It states <c>GoBackwards = true</c>.</summary>
    public bool HasBackwardLayer { get; set; }
}
