namespace LstmGen.Runtime;

/// <summary>Puts weights from Keras' layout into the order in which the kernels read them. Runs when a model is made, never in a call.</summary>
public static partial class Packer
{
    /// <summary>
    /// The weights of a Dense layer: <c>[block of units][row: bias, inputs][lane]</c>.
    /// </summary>
    /// <param name="kernel">(inputs, units).</param>
    /// <param name="bias">(units), or nothing for zeros.</param>
    /// <param name="units">The number of units.</param>
    /// <param name="lanes">The number of floats in a vector.</param>
    public static WeightBlock Dense(ReadOnlySpan<float> kernel, ReadOnlySpan<float> bias, int units, int lanes)
    {
        int inputs = kernel.Length / units, rows = 1 + inputs;
        var block = WeightBlock.Allocate(checked(Blocks(units, lanes) * rows * lanes), out var packed);
        for (var unit = 0; unit < units; unit++)
        {
            var start = unit / lanes * rows * lanes + unit % lanes;
            packed[start] = bias.IsEmpty ? 0 : bias[unit];
            for (var row = 0; row < inputs; row++)
                packed[start + (1 + row) * lanes] = kernel[row * units + unit];
        }

        return block;
    }

    /// <summary>
    /// Mean and deviation of a Normalization layer: <c>[block of features][mean, deviation][lane]</c>, the deviation being max(√variance, 1e-7) as in Keras.
    /// </summary>
    /// <param name="mean">(features).</param>
    /// <param name="variance">(features).</param>
    /// <param name="lanes">The number of floats in a vector.</param>
    public static WeightBlock Normalization(ReadOnlySpan<float> mean, ReadOnlySpan<float> variance, int lanes)
    {
        const float Smallest = 1e-7f;
        var block = WeightBlock.Allocate(Blocks(mean.Length, lanes) * 2 * lanes, out var packed);
        packed.Fill(1);
        for (var feature = 0; feature < mean.Length; feature++)
        {
            var start = feature / lanes * 2 * lanes + feature % lanes;
            packed[start] = mean[feature];
            packed[start + lanes] = Math.Max(MathF.Sqrt(variance[feature]), Smallest);
        }

        return block;
    }

    private static int Blocks(int units, int lanes) => (units + lanes - 1) / lanes;
}
