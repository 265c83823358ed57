namespace LstmGen;

/// <summary><c>exp(x) / Σ exp(x)</c> with the sum along an axis: over the features of each sample, or over the timesteps of each feature. Shapes stay as they are.</summary>
/// <remarks>The same as <c>keras.layers.Softmax(axis=-1)</c>. Over the timesteps a whole sequence is computed at once: the class has no Step.</remarks>
public sealed class SoftmaxAttribute : LayerAttribute
{
    /// <summary>The axis: the last, -1, by default, or 1, that of the timesteps.</summary>
    public int Axis { get; set; } = -1;
}
