namespace LstmGen;

/// <summary>
/// x above the threshold, but no more than the largest value; <c>negativeSlope · (x − threshold)</c> up to it. With the defaults max(x, 0). Shapes stay as they are.
/// </summary>
/// <remarks>The same as <c>keras.layers.ReLU()</c>.</remarks>
public sealed class ReluAttribute : LayerAttribute
{
    /// <summary>The largest result, from 0 up; left out for none.</summary>
    public double MaxValue { get; set; }

    /// <summary>The slope up to the threshold, from 0 up; 0 by default.</summary>
    public double NegativeSlope { get; set; }

    /// <summary>The largest number that counts as negative, from 0 up; 0 by default.</summary>
    public double Threshold { get; set; }
}
