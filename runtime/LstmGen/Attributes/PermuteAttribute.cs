namespace LstmGen;

/// <summary>
/// The axes in another order: <c>[Permute(Dims = new[] { 2, 1 })]</c> makes (features, timesteps) of (timesteps, features). A network has a Step only where the timesteps
/// stay first; within <c>[TimeDistributed]</c> each sample is permuted.
/// </summary>
/// <remarks>The same as <c>keras.layers.Permute((2, 1))</c>.</remarks>
public sealed class PermuteAttribute : LayerAttribute
{
    /// <summary>The axis of the input that each axis of the output is, counted from 1, the batch left out.</summary>
    public int[] Dims { get; set; } = [];
}
