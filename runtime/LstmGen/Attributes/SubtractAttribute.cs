namespace LstmGen;

/// <summary>The first of two values of one shape less the second, element by element: <c>[Subtract(Inputs = new[] { "lstm", "skip" })]</c>.</summary>
/// <remarks>The same as <c>keras.layers.Subtract()([lstm, skip])</c>.</remarks>
public sealed class SubtractAttribute : LayerAttribute;
