namespace LstmGen.Runtime.Float64.Tests;

/// <summary>Functions with about 100 correct bits, from their series: slow and plain, and without a line of the code under test.</summary>
internal static class Truth
{
    // The logarithm of 2 and the root of 2π to 106 bits.
    private static readonly DoubleDouble Ln2 = new(0.6931471805599453, 2.3190468138462996e-17);
    private static readonly DoubleDouble RootOfTwoPi = new(2.5066282746310007, -1.8328579980459167e-16);

    /// <summary>eˣ: the series at x − n·ln 2, divided by 256, then squared eight times.</summary>
    public static DoubleDouble Exp(DoubleDouble x) => ExpTimes(x, 1);

    /// <summary>factor·eˣ, rounded no sooner than there: the power itself may be too small for a double.</summary>
    public static DoubleDouble ExpTimes(DoubleDouble x, DoubleDouble factor)
    {
        if (double.IsNaN(x.High) || x.High > 710)
            return x.High * double.PositiveInfinity;
        if (x.High < -800)
            return 0;

        var n = (int)Math.Round(x.High / Ln2.High);
        var power = (Expm1Reduced(x - Ln2 * n) + 1) * factor;
        return power.Scaled(n / 2).Scaled(n - n / 2);
    }

    /// <summary>eˣ − 1, without cancellation near 0.</summary>
    public static DoubleDouble Expm1(DoubleDouble x) => Math.Abs(x.High) < 0.5 ? Expm1Reduced(x) : Exp(x) - 1;

    /// <summary>log x by two Newton steps from the double's: y + (x·e⁻ʸ − 1), each of which doubles the digits.</summary>
    public static DoubleDouble Log(DoubleDouble x)
    {
        DoubleDouble y = Math.Log(x.High);
        if (!double.IsFinite(y.High))
            return y;

        // Half of the argument's exponent on either side, so that the power does not overflow.
        for (var step = 0; step < 2; step++)
        {
            var half = Exp(y * -0.5);
            y += x * half * half - 1;
        }

        return y;
    }

    /// <summary>log(1 + x); near 0 by Newton steps on e^y − 1 = x.</summary>
    public static DoubleDouble Log1p(DoubleDouble x)
    {
        if (!(Math.Abs(x.High) < 0.25))
            return Log(x + 1);
        if (Math.Abs(x.High) < 1e-40)
            return x;

        var y = x;
        for (var step = 0; step < 6; step++)
        {
            var power = Expm1(y);
            y -= (power - x) / (power + 1);
        }

        return y;
    }

    public static DoubleDouble Tanh(DoubleDouble x)
    {
        if (Math.Abs(x.High) > 350)
            return Math.Sign(x.High);

        var power = Expm1(x * 2);
        return power / (power + 2);
    }

    /// <summary>1/(1 + e⁻ˣ), for a negative x as eˣ/(1 + eˣ).</summary>
    public static DoubleDouble Sigmoid(DoubleDouble x) => SigmoidTimes(x, 1);

    /// <summary>factor/(1 + e⁻ˣ).</summary>
    public static DoubleDouble SigmoidTimes(DoubleDouble x, DoubleDouble factor) =>
        x.High < 0 ? ExpTimes(x, factor / (Exp(x) + 1)) : factor / (Exp(-x) + 1);

    /// <summary>a·Φ(−a), Φ being the normal distribution, a ≥ 0: a series of positive terms below 5, the continued fraction from there on.</summary>
    public static DoubleDouble NormalTailTimes(double a)
    {
        var square = (DoubleDouble)a * a;
        if (a < 5)
        {
            DoubleDouble term = a, sum = a;
            for (var n = 3; n < 400 && term.High > 1e-36 * sum.High; n += 2)
            {
                term = term * square / n;
                sum += term;
            }

            return (0.5 - Exp(square * -0.5) * sum / RootOfTwoPi) * a;
        }

        DoubleDouble fraction = a;
        for (var n = 300; n > 0; n--)
            fraction = a + n / fraction;
        return ExpTimes(square * -0.5, a / (fraction * RootOfTwoPi));
    }

    private static DoubleDouble Expm1Reduced(DoubleDouble r)
    {
        if (Math.Abs(r.High) < 1e-100)
            return r;

        var small = r.Scaled(-8);
        DoubleDouble term = small, sum = small;
        for (var n = 2; n < 16; n++)
        {
            term = term * small / n;
            sum += term;
        }

        // (1 + s)² − 1 = s·(2 + s).
        for (var square = 0; square < 8; square++)
            sum *= sum + 2;
        return sum;
    }
}
