namespace LstmGen;

/// <summary>
/// A timestep whose features all are the mask value does not count: recurrent layers after this one keep their state over it and show again what they showed before.
/// The timestep itself becomes zeros. (timesteps, features) stays (timesteps, features).
/// </summary>
/// <remarks>The same as <c>keras.layers.Masking(mask_value)</c>.</remarks>
public sealed class MaskingAttribute : LayerAttribute
{
    /// <summary>What all features of a timestep are that does not count; 0 unless stated.</summary>
    public double MaskValue { get; set; }
}
