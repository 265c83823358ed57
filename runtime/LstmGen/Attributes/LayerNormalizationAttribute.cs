namespace LstmGen;

/// <summary>
/// Shifts and scales the numbers of each sample so that their mean is 0 and their variance 1, then as was learned: <c>γ·(x − mean) / √(variance + epsilon) + β</c>.
/// (…, features) stays (…, features).
/// </summary>
/// <remarks>Weights: gamma and beta, (features) each. The same as <c>keras.layers.LayerNormalization()</c>.</remarks>
public sealed class LayerNormalizationAttribute : LayerAttribute
{
    /// <summary>
    /// The axes of the numbers that are normalized together; the last, -1, by default. Of values with more axes than (timesteps, features) several may be named, up to
    /// the last and in their order, but not that of the timesteps.
    /// </summary>
    public int[] Axis { get; set; } = [-1];

    /// <summary>What is added to the variance, from 0 up; 0.001 by default.</summary>
    public double Epsilon { get; set; } = 0.001;

    /// <summary>Whether β is added; true by default.</summary>
    public bool Center { get; set; } = true;

    /// <summary>Whether γ is multiplied by; true by default.</summary>
    public bool Scale { get; set; } = true;

    /// <summary>
    /// Whether the mean stays and γ alone is learned, whatever Center and Scale say: <c>γ·x / √(variance + epsilon)</c>. As in Keras the variance still is that about
    /// the mean; <see cref="RmsNormalizationAttribute"/> divides by the root of the mean square.
    /// </summary>
    public bool RmsScaling { get; set; }
}
