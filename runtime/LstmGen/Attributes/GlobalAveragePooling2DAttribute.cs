namespace LstmGen;

/// <summary>
/// The mean of each channel over a whole frame: (height, width, channels) becomes (channels). Frames that follow each other in time take <c>[TimeDistributed]</c> before it.
/// </summary>
/// <remarks>The same as <c>keras.layers.GlobalAveragePooling2D()</c>.</remarks>
public sealed class GlobalAveragePooling2DAttribute : LayerAttribute
{
    /// <summary>Whether height and width stay as axes of length 1: (1, 1, channels); false by default.</summary>
    public bool KeepDims { get; set; }
}
