namespace LstmGen;

/// <summary>The greatest of each feature over the whole sequence; (timesteps, features) becomes (features).</summary>
/// <remarks>A timestep at a time it is that of all timesteps so far. The same as <c>keras.layers.GlobalMaxPooling1D()</c>.</remarks>
public sealed class GlobalMaxPooling1DAttribute : LayerAttribute
{
    /// <summary>Whether it comes out as a sequence of one timestep, (1, features); false by default. With it the network has no Step.</summary>
    public bool KeepDims { get; set; }
}
