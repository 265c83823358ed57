namespace LstmGen;

/// <summary>
/// Shifts and scales each feature by what the training saw: <c>γ·(x − mean) / √(variance + epsilon) + β</c>. (…, features) stays (…, features).
/// </summary>
/// <remarks>
/// Weights: gamma and beta, moving_mean and moving_variance, (features) each. The same as <c>keras.layers.BatchNormalization()</c> at inference.
/// </remarks>
public sealed class BatchNormalizationAttribute : LayerAttribute
{
    /// <summary>The axis whose places are normalized each by itself: the last, -1, alone is supported.</summary>
    public int Axis { get; set; } = -1;

    /// <summary>What is added to each variance, from 0 up; 0.001 by default.</summary>
    public double Epsilon { get; set; } = 0.001;

    /// <summary>Whether β is added; true by default.</summary>
    public bool Center { get; set; } = true;

    /// <summary>Whether γ is multiplied by; true by default.</summary>
    public bool Scale { get; set; } = true;

    /// <summary>Whether the training renormalizes its batches. Not supported yet.</summary>
    public bool Renorm { get; set; }
}
