namespace LstmGen;

/// <summary>Divides the numbers of each sample by the length of the vector that they are: <c>x / max(√(Σ x²), 1e-12)</c>. (…, features) stays (…, features).</summary>
/// <remarks>The same as <c>keras.layers.UnitNormalization()</c>.</remarks>
public sealed class UnitNormalizationAttribute : LayerAttribute
{
    /// <summary>The axes of the numbers that are normalized together, as in <see cref="LayerNormalizationAttribute.Axis"/>; the last, -1, by default.</summary>
    public int[] Axis { get; set; } = [-1];
}
