namespace LstmGen;

/// <summary>The largest of two or more values of one shape, element by element: <c>[Maximum(Inputs = new[] { "lstm", "skip" })]</c>.</summary>
/// <remarks>The same as <c>keras.layers.Maximum()([lstm, skip])</c>.</remarks>
public sealed class MaximumAttribute : LayerAttribute;
