namespace LstmGen;

/// <summary><c>x · scale + offset</c>, element by element.</summary>
/// <remarks>The same as <c>keras.layers.Rescaling(scale, offset)</c>.</remarks>
public sealed class RescalingAttribute : LayerAttribute
{
    /// <summary>The factor.</summary>
    public double Scale { get; set; }

    /// <summary>What is added.</summary>
    public double Offset { get; set; }
}
