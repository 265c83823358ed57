namespace LstmGen.Runtime.Float64;

/// <summary>Puts weights from Keras' layout into the order in which the kernels read them. Runs when a model is made, never in a call.</summary>
public static partial class Packer
{
    /// <summary>
    /// The weights of a Dense layer: <c>[block of units][row: bias, inputs][lane]</c>.
    /// </summary>
    /// <param name="kernel">(inputs, units).</param>
    /// <param name="bias">(units), or nothing for zeros.</param>
    /// <param name="units">The number of units.</param>
    /// <param name="lanes">The number of doubles in a vector.</param>
    public static WeightBlock Dense(ReadOnlySpan<double> kernel, ReadOnlySpan<double> bias, int units, int lanes) =>
        new(Packing<double>.Dense(kernel, bias, units, lanes));

    /// <summary>
    /// Mean and deviation of a Normalization layer: <c>[block of features][mean, deviation][lane]</c>, the deviation being max(√variance, 1e-7) as in Keras.
    /// </summary>
    /// <param name="mean">(features).</param>
    /// <param name="variance">(features).</param>
    /// <param name="lanes">The number of doubles in a vector.</param>
    public static WeightBlock Normalization(ReadOnlySpan<double> mean, ReadOnlySpan<double> variance, int lanes) =>
        new(Packing<double>.Normalization(mean, variance, lanes));
}
