using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>The distribution function of the normal distribution, which gelu weighs its argument by.</summary>
internal static class Erfc
{
    /// <summary>Φ(z) = ½·erfc(−z/√2), computed in float64.</summary>
    public static T OfNormal<T>(T z)
        where T : IFloatingPointIeee754<T>
    {
        var x = double.CreateChecked(z);
        return T.CreateChecked(double.IsNaN(x) ? x : Math.Abs(x) < 4 ? 0.5 + Density(x) * Series(x) : x > 0 ? 1 - Tail(x) : Tail(-x));
    }

    private static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>x + x³/3 + x⁵/(3·5) + …, whose terms are all of one sign.</summary>
    private static double Series(double x)
    {
        double term = x, sum = x;
        for (var odd = 3; Math.Abs(term) > 1e-18 * Math.Abs(sum); odd += 2)
            sum += term *= x * x / odd;
        return sum;
    }

    /// <summary>Far out the continued fraction φ(x) / (x + 1/(x + 2/(x + 3/(x + …)))).</summary>
    private static double Tail(double x)
    {
        var rest = x;
        for (var depth = 80; depth > 0; depth--)
            rest = x + depth / rest;
        return Density(x) / rest;
    }
}
