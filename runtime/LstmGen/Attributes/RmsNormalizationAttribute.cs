namespace LstmGen;

/// <summary>Divides the numbers of each sample by the root of their mean square: <c>scale·x / √(mean of x² + epsilon)</c>. (…, features) stays (…, features).</summary>
/// <remarks>Weights: scale (features). The same as <c>keras.layers.RMSNormalization()</c>.</remarks>
public sealed class RmsNormalizationAttribute : LayerAttribute
{
    /// <summary>The axes of the numbers that are normalized together, as in <see cref="LayerNormalizationAttribute.Axis"/>; the last, -1, by default.</summary>
    public int[] Axis { get; set; } = [-1];

    /// <summary>What is added to the mean square, from 0 up; 1e-6 by default.</summary>
    public double Epsilon { get; set; } = 1e-6;
}
