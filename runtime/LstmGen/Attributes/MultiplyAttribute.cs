namespace LstmGen;

/// <summary>The product of two or more values of one shape, element by element: <c>[Multiply(Inputs = new[] { "lstm", "skip" })]</c>.</summary>
/// <remarks>The same as <c>keras.layers.Multiply()([lstm, skip])</c>.</remarks>
public sealed class MultiplyAttribute : LayerAttribute;
