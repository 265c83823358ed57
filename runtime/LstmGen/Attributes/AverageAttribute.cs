namespace LstmGen;

/// <summary>The mean of two or more values of one shape, element by element: <c>[Average(Inputs = new[] { "lstm", "skip" })]</c>.</summary>
/// <remarks>The same as <c>keras.layers.Average()([lstm, skip])</c>.</remarks>
public sealed class AverageAttribute : LayerAttribute;
