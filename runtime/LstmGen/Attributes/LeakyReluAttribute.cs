namespace LstmGen;

/// <summary>x from 0 on, <c>negativeSlope · x</c> below. Shapes stay as they are.</summary>
/// <remarks>The same as <c>keras.layers.LeakyReLU()</c>.</remarks>
public sealed class LeakyReluAttribute : LayerAttribute
{
    /// <summary>The slope below 0; 0.3 by default.</summary>
    public double NegativeSlope { get; set; } = 0.3;
}
