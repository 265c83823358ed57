namespace LstmGen;

/// <summary>
/// Shifts and scales each feature: <c>(x − mean) / max(√variance, 1e-7)</c>. Mean and variance stand here, or else are weights, (features) each.
/// </summary>
/// <remarks>The same as <c>keras.layers.Normalization()</c>.</remarks>
public sealed class NormalizationAttribute : LayerAttribute
{
    /// <summary>The axis that is normalized; only the last, -1, for now.</summary>
    public int Axis { get; set; } = -1;

    /// <summary>The mean of each feature.</summary>
    public double[]? Mean { get; set; }

    /// <summary>The variance of each feature.</summary>
    public double[]? Variance { get; set; }

    /// <summary>Whether the layer undoes the normalization. Not supported yet.</summary>
    public bool Invert { get; set; }
}
