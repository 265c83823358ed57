namespace LstmGen;

/// <summary>
/// A layer that sees each timestep by itself. The layer is the attribute that follows: <c>[TimeDistributed] [Dense(Units = 2)]</c>, or for frames
/// <c>[TimeDistributed] [Conv2D(Filters = 4, KernelSize = new[] { 3, 3 })]</c>: (timesteps, height, width, channels) become (timesteps, height', width', filters).
/// </summary>
/// <remarks>
/// The weights are those of the layer, as time_distributed/layer. The same as <c>keras.layers.TimeDistributed(keras.layers.Dense(2))</c>.
/// </remarks>
public sealed class TimeDistributedAttribute : LayerAttribute;
