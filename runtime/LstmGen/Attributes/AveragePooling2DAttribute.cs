namespace LstmGen;

/// <summary>
/// The mean of each channel over a window of a frame: (height, width, channels) becomes (height', width', channels). Frames that follow each other in time take
/// <c>[TimeDistributed]</c> before it.
/// </summary>
/// <remarks>The same as <c>keras.layers.AveragePooling2D(pool_size)</c>.</remarks>
public sealed class AveragePooling2DAttribute : LayerAttribute
{
    /// <summary>The height and the width of the window; 2 and 2 by default.</summary>
    public int[] PoolSize { get; set; } = [2, 2];

    /// <summary>How far the window moves on, down and to the right; by default its own height and width.</summary>
    public int[]? Strides { get; set; }

    /// <summary>
    /// Whether the window stays within the frame, as it does by default, or reaches past the edges, where nothing counts. <see cref="LstmGen.Padding.Causal"/> is none of
    /// this layer.
    /// </summary>
    public Padding Padding { get; set; }
}
