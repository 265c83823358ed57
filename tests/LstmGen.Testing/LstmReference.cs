namespace LstmGen.Testing;

/// <summary>An LSTM in float64, straight from the equations, sharing no code with the product.</summary>
public static class LstmReference
{
    /// <summary>h after each timestep, (timesteps, units).</summary>
    /// <param name="input">(timesteps, features).</param>
    /// <param name="kernel">(features, 4·units), gates i f c o.</param>
    /// <param name="recurrent">(units, 4·units).</param>
    /// <param name="bias">(4·units).</param>
    /// <param name="units">The number of units.</param>
    public static double[] Run(ReadOnlySpan<float> input, ReadOnlySpan<float> kernel, ReadOnlySpan<float> recurrent, ReadOnlySpan<float> bias, int units)
    {
        int columns = 4 * units, features = kernel.Length / columns, timesteps = input.Length / features;
        double[] h = new double[units], c = new double[units], sums = new double[columns], outputs = new double[timesteps * units];
        for (var timestep = 0; timestep < timesteps; timestep++)
        {
            for (var column = 0; column < columns; column++)
            {
                double sum = bias[column];
                for (var feature = 0; feature < features; feature++)
                    sum += (double)input[timestep * features + feature] * kernel[feature * columns + column];
                for (var unit = 0; unit < units; unit++)
                    sum += h[unit] * recurrent[unit * columns + column];
                sums[column] = sum;
            }

            for (var unit = 0; unit < units; unit++)
            {
                double i = Sigmoid(sums[unit]), f = Sigmoid(sums[units + unit]), g = Math.Tanh(sums[2 * units + unit]), o = Sigmoid(sums[3 * units + unit]);
                c[unit] = f * c[unit] + i * g;
                h[unit] = o * Math.Tanh(c[unit]);
            }

            h.CopyTo(outputs, timestep * units);
        }

        return outputs;
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
