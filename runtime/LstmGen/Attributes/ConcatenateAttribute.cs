namespace LstmGen;

/// <summary>
/// Two or more values side by side along one axis, alike along all others: <c>[Concatenate(Inputs = new[] { "lstm", "static" })]</c>.
/// </summary>
/// <remarks>The same as <c>keras.layers.Concatenate(axis)([lstm, static])</c>.</remarks>
public sealed class ConcatenateAttribute : LayerAttribute
{
    /// <summary>The axis, counted as Keras does, the batch being axis 0; by default -1, the features.</summary>
    public int Axis { get; set; } = -1;
}
