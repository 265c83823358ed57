namespace LstmGen;

/// <summary>
/// Sums of products along one axis of each of two values: <c>[Dot(Axes = new[] { 1 }, Inputs = new[] { "question", "answer" })]</c>. Two vectors (n) become (1); (a, n)
/// and (b, n) along their last axes become (a, b). Both shapes must be fixed, and a network that multiplies sequences has no Step.
/// </summary>
/// <remarks>The same as <c>keras.layers.Dot(axes, normalize)([question, answer])</c>.</remarks>
public sealed class DotAttribute : LayerAttribute
{
    /// <summary>The axis of both values, or one of each, counted as Keras does, the batch being axis 0, or from the end.</summary>
    public int[] Axes { get; set; } = [];

    /// <summary>Whether what is multiplied is divided by its length first, so that the sums are cosines; false by default.</summary>
    public bool Normalize { get; set; }
}
