namespace LstmGen;

/// <summary>The sequence without some samples at its beginning and its end.</summary>
/// <remarks>A timestep at a time each sample comes out when it is known not to be among the last. The same as <c>keras.layers.Cropping1D((1, 2))</c>.</remarks>
public sealed class Cropping1DAttribute : LayerAttribute
{
    /// <summary>How many samples at the beginning and how many at the end: <c>[1, 2]</c>, or <c>[1]</c> for as many at both; 1 each by default.</summary>
    public int[] Cropping { get; set; } = [1, 1];
}
