namespace LstmGen;

/// <summary>Each sample of the sequence some times, one after the other; (timesteps, features) becomes (timesteps·size, features). A network with it has no Step.</summary>
/// <remarks>The same as <c>keras.layers.UpSampling1D(size)</c>.</remarks>
public sealed class UpSampling1DAttribute : LayerAttribute
{
    /// <summary>How often each sample comes; 2 by default.</summary>
    public int Size { get; set; } = 2;
}
