namespace LstmGen;

/// <summary>x from 0 on, <c>alpha · (exp(x) − 1)</c> below. Shapes stay as they are.</summary>
/// <remarks>The same as <c>keras.layers.ELU()</c>.</remarks>
public sealed class EluAttribute : LayerAttribute
{
    /// <summary>Where the curve ends far below 0: at −alpha; 1 by default.</summary>
    public double Alpha { get; set; } = 1;
}
