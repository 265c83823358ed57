namespace LstmGen;

/// <summary>The sum of two or more values of one shape, element by element: <c>[Add(Inputs = new[] { "lstm", "skip" })]</c>.</summary>
/// <remarks>The same as <c>keras.layers.Add()([lstm, skip])</c>.</remarks>
public sealed class AddAttribute : LayerAttribute;
