namespace Names;

/// <summary>
/// A probability to the power 1/temperature. Math.Pow asks the machine's C library, whose last digit differs from one to the next; this adds, multiplies and
/// divides alone, so that a seed writes the same names wherever the network has the same bits: on every machine with fused multiply-add.
/// </summary>
internal static class Tempered
{
    private const double Ln2 = 0.69314718055994531;

    private const int Terms = 24;

    public static double Of(double probability, double temperature) =>
        temperature == 1 || probability <= 0 ? probability : Exponential(Logarithm(probability) / temperature);

    /// <summary>ln x = e·ln 2 + 2·artanh((m − 1) / (m + 1)) for x = m·2^e, m from 1 to 2: the series 2·(z + z³/3 + z⁵/5 + …) with z below 1/3.</summary>
    internal static double Logarithm(double x)
    {
        var exponent = Math.ILogB(x);
        var mantissa = Math.ScaleB(x, -exponent);
        var z = (mantissa - 1) / (mantissa + 1);
        double power = z, sum = 0;
        for (var term = 0; term < Terms; term++, power *= z * z)
            sum += power / (2 * term + 1);
        return exponent * Ln2 + 2 * sum;
    }

    /// <summary>e^x = 2^n·e^r for x = n·ln 2 + r, r from −ln 2 to ln 2: the series 1 + r + r²/2 + r³/6 + …</summary>
    internal static double Exponential(double x)
    {
        var twos = Math.Truncate(x / Ln2);
        var rest = x - twos * Ln2;
        double term = 1, sum = 1;
        for (var count = 1; count < Terms; count++)
            sum += term *= rest / count;
        return Math.ScaleB(sum, (int)twos);
    }
}
