namespace LstmGen;

/// <summary>
/// The same numbers in the same order along other axes: <c>[Reshape(TargetShape = new[] { 8, 3 })]</c> makes (8, 3) of (24). A network has a Step only where the
/// timesteps stay as many; within <c>[TimeDistributed]</c> each sample is reshaped.
/// </summary>
/// <remarks>The same as <c>keras.layers.Reshape((8, 3))</c>.</remarks>
public sealed class ReshapeAttribute : LayerAttribute
{
    /// <summary>The axes without the batch; one of them may be -1: it follows from the others.</summary>
    public int[] TargetShape { get; set; } = [];
}
