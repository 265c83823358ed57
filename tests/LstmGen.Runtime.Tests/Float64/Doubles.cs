namespace LstmGen.Runtime.Float64.Tests;

/// <summary>Doubles to try a function on, and distances between them.</summary>
internal static class Doubles
{
    /// <summary>Where functions go wrong: zeros, denormals, the smallest and the largest of each kind, infinities, NaN.</summary>
    public static readonly double[] Special =
    [
        0d, -0d, double.Epsilon, -double.Epsilon, 1e-310, -1e-310, 2.225073858507201e-308, -2.225073858507201e-308, 2.2250738585072014e-308, -2.2250738585072014e-308,
        1e-200, -1e-200, 1e-17, -1e-17, 0.5, -0.5, 1, -1, 3, -3, 18.7, -18.7, 19.06, -19.06, 36.8, -36.8, 37.5, -37.5, 708.3, -708.3, 708.4, -708.4,
        709.782712893384, 709.7827128933841, 709.79, -709.79, 744.4, -744.4, 745.13, -745.13, 745.14, -745.14, 1000, -1000, 1e4, -1e4, 1e300, -1e300,
        double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN, -double.NaN,
    ];

    /// <summary>
    /// Finite doubles of both signs: a third of every magnitude there is, a third from 2⁻¹⁰ to 2¹⁰, a third even between −25 and 25, where curves are.
    /// </summary>
    public static double[] Sample(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => (i % 3) switch
        {
            0 => Finite(BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue))),
            1 => Math.ScaleB((random.NextDouble() + 1) * (random.Next(2) * 2 - 1), random.Next(-10, 10)),
            _ => random.NextDouble() * 50 - 25,
        })];
    }

    /// <summary>How many units in the last place of the truth lie between it and a result.</summary>
    public static double UnitsInLastPlace(double result, DoubleDouble truth)
    {
        if (result == truth.High && truth.Low == 0 || double.IsNaN(result) && double.IsNaN(truth.High))
            return 0;
        if (!double.IsFinite(truth.High) || !double.IsFinite(result))
            return result == truth.High ? 0 : double.PositiveInfinity;

        var nearest = Math.Abs(truth.High);
        var unit = double.IsFinite(Math.BitIncrement(nearest)) ? Math.BitIncrement(nearest) - nearest : nearest - Math.BitDecrement(nearest);
        return Math.Abs((truth.High - result) / unit + truth.Low / unit);
    }

    /// <summary>Whether two doubles have the same bits; which of the NaNs comes out is the hardware's affair.</summary>
    public static bool Same(double left, double right) =>
        BitConverter.DoubleToInt64Bits(left) == BitConverter.DoubleToInt64Bits(right) || double.IsNaN(left) && double.IsNaN(right);

    private static double Finite(double value) => double.IsFinite(value) ? value : 1;
}
