namespace LstmGen.Onnx;

/// <summary>The order of gates: ONNX has a row for each, one gate after the other; Keras has a column, in an order of its own.</summary>
internal static class Arrangement
{
    /// <summary>Where the peepholes of Keras' order i f o stand in ONNX' i o f.</summary>
    public static readonly int[] Peepholes = [0, 2, 1];

    /// <summary>Where the gates i f c o stand in ONNX' i o f c; z r h are the same in both.</summary>
    public static int[] GatesOf(Operator of) => of.Kind switch { "LSTM" => [0, 2, 3, 1], "GRU" => [0, 1, 2], _ => [0] };

    /// <summary>(gates·units, rows) as (rows, gates·units).</summary>
    public static double[] Columns(double[] onnx, int[] gates, int units)
    {
        var columns = gates.Length * units;
        var rows = onnx.Length / columns;
        var arranged = new double[onnx.Length];
        for (var column = 0; column < columns; column++)
        {
            var source = gates[column / units] * units + column % units;
            for (var row = 0; row < rows; row++)
                arranged[row * columns + column] = onnx[source * rows + row];
        }

        return arranged;
    }
}
