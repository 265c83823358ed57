using System.Runtime.Intrinsics;

namespace LstmGen.Sweep;

internal static partial class Truths
{
    private const int Terms = 70, Fractions = 160;
    private const double Border = 3;

    /// <summary>x·Φ(x) = max(x, 0) − a·Φ(−a) with a = |x|.</summary>
    public static Vector512<double> Gelu(Vector512<double> x)
    {
        var a = Vector512.Abs(x);
        return Vector512.Max(x, Zero) - a * NormalTail(Vector512.Min(a, Of(50)));
    }

    // Φ(−a), with φ(a) = e^(−a²/2)/√(2π):
    // up to 3 as ½ − φ(a)·Σ a^(2k+1)/(1·3·…·(2k+1)), all of whose terms are positive; what is lost before ½ leaves 13 digits;
    // past it as φ(a)/(a + 1/(a + 2/(a + 3/(a + …)))).
    private static Vector512<double> NormalTail(Vector512<double> a)
    {
        var density = Exp(a * a * Of(-0.5)) * Of(1 / Math.Sqrt(2 * Math.PI));
        if (Vector512.LessThanAll(a, Of(1e-10)))
            return OneHalf - density * a;

        if (Vector512.LessThanAll(a, Of(Border)))
        {
            Vector512<double> term = a, sum = a, square = a * a;
            for (var k = 1; k < Terms && !Vector512.LessThanOrEqualAll(term, sum * Of(1e-17)); k++)
            {
                term *= square * Of(1.0 / (2 * k + 1));
                sum += term;
            }

            return OneHalf - density * sum;
        }

        var fraction = a;
        for (var k = Fractions; k > 0; k--)
            fraction = a + Of(k) / fraction;
        return density / fraction;
    }
}
