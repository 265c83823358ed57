namespace LstmGen.Properties;

/// <summary>
/// The LSTM of the deeplearning.net tutorial, whose output gate sees the new cell state (its eq. 5): one number at a time, with a matrix for each gate as the
/// tutorial writes them.
/// <code>
/// i = σ(W_i·x + U_i·h + b_i)      C̃ = tanh(W_c·x + U_c·h + b_c)      f = σ(W_f·x + U_f·h + b_f)
/// C' = i∘C̃ + f∘C                  o = σ(W_o·x + U_o·h + V_o·C' + b_o)   h' = o∘tanh(C')
/// </code>
/// </summary>
/// <param name="w">W of i, f, c, o: (units, features) each.</param>
/// <param name="u">U of i, f, c, o: (units, units) each.</param>
/// <param name="b">b of i, f, c, o: (units) each.</param>
/// <param name="v">V_o: (units, units).</param>
internal sealed class TutorialForm(double[][,] w, double[][,] u, double[][] b, double[,] v)
{
    private readonly int _units = b[0].Length;

    /// <summary>h after each timestep.</summary>
    public IEnumerable<double[]> Run(IEnumerable<double[]> samples)
    {
        double[] h = new double[_units], c = new double[_units];
        foreach (var x in samples)
        {
            double[] next = new double[_units], nextC = new double[_units];
            for (var unit = 0; unit < _units; unit++)
                nextC[unit] = Sigmoid(Sum(0, unit, x, h)) * Math.Tanh(Sum(2, unit, x, h)) + Sigmoid(Sum(1, unit, x, h)) * c[unit];
            for (var unit = 0; unit < _units; unit++)
                next[unit] = Sigmoid(Sum(3, unit, x, h) + Dot(v, unit, nextC)) * Math.Tanh(nextC[unit]);
            (h, c) = (next, nextC);
            yield return h;
        }
    }

    private double Sum(int gate, int unit, double[] x, double[] h) => Dot(w[gate], unit, x) + Dot(u[gate], unit, h) + b[gate][unit];

    private static double Dot(double[,] matrix, int row, double[] values) => values.Select((value, column) => matrix[row, column] * value).Sum();

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
