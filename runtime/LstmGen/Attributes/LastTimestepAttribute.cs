namespace LstmGen;

/// <summary>The last sample of a sequence: (timesteps, features) becomes (features).</summary>
/// <remarks>The same as <c>x[:, -1]</c> in Keras' functional API.</remarks>
public sealed class LastTimestepAttribute : LayerAttribute;
