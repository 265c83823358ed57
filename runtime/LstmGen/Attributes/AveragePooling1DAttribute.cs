namespace LstmGen;

/// <summary>The mean of each feature over a window of samples; (timesteps, features) becomes (timesteps', features).</summary>
/// <remarks>The same as <c>keras.layers.AveragePooling1D(pool_size)</c>.</remarks>
public sealed class AveragePooling1DAttribute : LayerAttribute
{
    /// <summary>How many samples an output sees; 2 by default.</summary>
    public int PoolSize { get; set; } = 2;

    /// <summary>How many timesteps the window moves on for each output; as many as it sees by default.</summary>
    public int Strides { get; set; }

    /// <summary>Whether windows reach past the ends of the sequence, where nothing counts; they do not by default. With <see cref="LstmGen.Padding.Same"/> the network has no Step.</summary>
    public Padding Padding { get; set; }
}
