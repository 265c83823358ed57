namespace LstmGen.Testing;

/// <summary>An LSTM's weights as ONNX has them: a row a column of Keras', the gates i o f c, and two biases where Keras has one.</summary>
/// <param name="W">(1, 4·units, features).</param>
/// <param name="R">(1, 4·units, units).</param>
/// <param name="B">(1, 8·units): the input's biases, then the state's, which are zero here.</param>
public sealed record OnnxWeights(float[] W, float[] R, float[] B)
{
    /// <summary>Where ONNX' gates i, o, f, c stand in Keras' order i, f, c, o.</summary>
    private static readonly int[] KerasGates = [0, 3, 1, 2];

    /// <summary>Keras' weights in ONNX' order.</summary>
    /// <param name="kernel">(features, 4·units).</param>
    /// <param name="recurrent">(units, 4·units).</param>
    /// <param name="bias">(4·units).</param>
    /// <param name="units">The number of units.</param>
    public static OnnxWeights FromKeras(float[] kernel, float[] recurrent, float[] bias, int units) =>
        new(Transposed(kernel, units), Transposed(recurrent, units), [.. Transposed(bias, units), .. new float[4 * units]]);

    private static float[] Transposed(float[] columns, int units)
    {
        var rows = columns.Length / (4 * units);
        var result = new float[columns.Length];
        for (var target = 0; target < 4 * units; target++)
        {
            var column = KerasGates[target / units] * units + target % units;
            for (var row = 0; row < rows; row++)
                result[target * rows + row] = columns[row * 4 * units + column];
        }

        return result;
    }
}
