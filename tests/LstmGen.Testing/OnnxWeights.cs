namespace LstmGen.Testing;

/// <summary>A recurrent layer's weights as ONNX has them: a row a column of Keras', an LSTM's gates i o f c, a GRU's z r h, and two biases.</summary>
/// <param name="W">(directions, gates·units, features).</param>
/// <param name="R">(directions, gates·units, units).</param>
/// <param name="B">(directions, 2·gates·units): the input's biases, then the state's; an LSTM of Keras has none of these, they are zero.</param>
public sealed record OnnxWeights(float[] W, float[] R, float[] B)
{
    /// <summary>Where ONNX' gates i, o, f, c stand in Keras' order i, f, c, o; those of a GRU stand in the same order.</summary>
    private static readonly int[] LstmGates = [0, 3, 1, 2], GruGates = [0, 1, 2];

    /// <summary>Keras' weights of an LSTM in ONNX' order.</summary>
    /// <param name="kernel">(features, 4·units).</param>
    /// <param name="recurrent">(units, 4·units).</param>
    /// <param name="bias">(4·units).</param>
    /// <param name="units">The number of units.</param>
    public static OnnxWeights FromKeras(float[] kernel, float[] recurrent, float[] bias, int units) =>
        new(Transposed(kernel, units, LstmGates), Transposed(recurrent, units, LstmGates), [.. Transposed(bias, units, LstmGates), .. new float[4 * units]]);

    /// <summary>Keras' weights of a GRU in ONNX' order, for linear_before_reset = 1.</summary>
    /// <param name="kernel">(features, 3·units).</param>
    /// <param name="recurrent">(units, 3·units).</param>
    /// <param name="bias">(2, 3·units): that of the input, then that of the state, as ONNX has them too.</param>
    /// <param name="units">The number of units.</param>
    public static OnnxWeights FromKerasGru(float[] kernel, float[] recurrent, float[] bias, int units) =>
        new(Transposed(kernel, units, GruGates), Transposed(recurrent, units, GruGates), bias);

    /// <summary>The weights of a layer with these directions, the forward one first.</summary>
    public static OnnxWeights Join(IEnumerable<OnnxWeights> directions) =>
        directions.Aggregate((first, second) => new OnnxWeights([.. first.W, .. second.W], [.. first.R, .. second.R], [.. first.B, .. second.B]));

    private static float[] Transposed(float[] columns, int units, int[] gates)
    {
        var width = gates.Length * units;
        var rows = columns.Length / width;
        var result = new float[columns.Length];
        for (var target = 0; target < width; target++)
        {
            var column = gates[target / units] * units + target % units;
            for (var row = 0; row < rows; row++)
                result[target * rows + row] = columns[row * width + column];
        }

        return result;
    }
}
