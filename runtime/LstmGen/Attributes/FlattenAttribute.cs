namespace LstmGen;

/// <summary>
/// All numbers side by side, those of the last axis first: (timesteps, features) becomes (timesteps · features). A network with it has no Step, unless it stands within
/// <c>[TimeDistributed]</c>, where it flattens each sample.
/// </summary>
/// <remarks>The same as <c>keras.layers.Flatten()</c>.</remarks>
public sealed class FlattenAttribute : LayerAttribute;
