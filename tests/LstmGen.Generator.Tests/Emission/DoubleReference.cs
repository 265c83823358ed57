namespace LstmGen.Generator.Tests;

/// <summary>Recurrent and dense layers in float64, straight from the equations, sharing no code with the product. Tensors are in Keras' layout, row by row.</summary>
internal static class DoubleReference
{
    /// <summary>h after each timestep, (timesteps, units).</summary>
    public static double[] Lstm(double[] input, double[] kernel, double[] recurrent, double[] bias, int units)
    {
        var c = new double[units];
        return Recurrent(input, kernel.Length / (4 * units), units, (x, h) =>
        {
            var sums = Sum(Product(x, kernel), Product(h, recurrent), bias);
            for (var unit = 0; unit < units; unit++)
            {
                c[unit] = Sigmoid(sums[units + unit]) * c[unit] + Sigmoid(sums[unit]) * Math.Tanh(sums[2 * units + unit]);
                h[unit] = Sigmoid(sums[3 * units + unit]) * Math.Tanh(c[unit]);
            }
        });
    }

    /// <summary>The GRU of reset_after = true: the bias is (2, 3·units).</summary>
    public static double[] Gru(double[] input, double[] kernel, double[] recurrent, double[] bias, int units) => Recurrent(input, kernel.Length / (3 * units), units, (x, h) =>
    {
        double[] ofX = Sum(Product(x, kernel), bias[..(3 * units)]), ofH = Sum(Product(h, recurrent), bias[(3 * units)..]);
        for (var unit = 0; unit < units; unit++)
        {
            double z = Sigmoid(ofX[unit] + ofH[unit]), r = Sigmoid(ofX[units + unit] + ofH[units + unit]);
            h[unit] = z * h[unit] + (1 - z) * Math.Tanh(ofX[2 * units + unit] + r * ofH[2 * units + unit]);
        }
    });

    public static double[] SimpleRnn(double[] input, double[] kernel, double[] recurrent, double[] bias, int units) => Recurrent(input, kernel.Length / units, units, (x, h) =>
        Array.ConvertAll(Sum(Product(x, kernel), Product(h, recurrent), bias), Math.Tanh).CopyTo(h, 0));

    /// <summary>One sample through a dense layer.</summary>
    public static double[] Dense(double[] input, double[] kernel, double[] bias) => Sum(Product(input, kernel), bias);

    public static double[] Softmax(double[] values)
    {
        var exponentials = Array.ConvertAll(values, value => Math.Exp(value - values.Max()));
        return Array.ConvertAll(exponentials, value => value / exponentials.Sum());
    }

    private static double[] Recurrent(double[] input, int features, int units, Action<double[], double[]> step)
    {
        var (h, outputs) = (new double[units], new List<double>());
        foreach (var sample in input.Chunk(features))
        {
            step(sample, h);
            outputs.AddRange(h);
        }

        return [.. outputs];
    }

    private static double[] Product(double[] row, double[] matrix)
    {
        var result = new double[matrix.Length / row.Length];
        for (var index = 0; index < matrix.Length; index++)
            result[index % result.Length] += row[index / result.Length] * matrix[index];
        return result;
    }

    private static double[] Sum(params double[][] rows) => [.. rows[0].Select((_, column) => rows.Sum(row => row[column]))];

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
