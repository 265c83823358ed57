namespace LstmGen;

/// <summary>The smallest of two or more values of one shape, element by element: <c>[Minimum(Inputs = new[] { "lstm", "skip" })]</c>.</summary>
/// <remarks>The same as <c>keras.layers.Minimum()([lstm, skip])</c>.</remarks>
public sealed class MinimumAttribute : LayerAttribute;
