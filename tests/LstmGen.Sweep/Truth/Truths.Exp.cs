using System.Runtime.Intrinsics;

namespace LstmGen.Sweep;

// Powers and logarithms in double, by their series: a sweep takes eight at a time and cares for no number that a float cannot be.
internal static partial class Truths
{
    // ln 2 in two pieces; the products of the first, of 32 bits, with exponents are exact.
    private const double Ln2High = 0.6931471803691238, Ln2Low = 1.9082149292705877e-10;

    private static readonly double[] InverseFactorials = [.. Enumerable.Range(0, 15).Select(k => 1 / Enumerable.Range(1, k).Aggregate(1.0, (product, factor) => product * factor))];
    private static readonly double[] InverseOdds = [.. Enumerable.Range(1, 12).Select(k => 1 / (2.0 * k + 1))];

    /// <summary>eˣ = 2ⁿ·eʳ, |r| ≤ ½·ln 2, eʳ by its series up to r¹⁴; past ±708 the double is as good as 0 or ∞ for a float.</summary>
    public static Vector512<double> Exp(Vector512<double> x)
    {
        const double Shift = 3L << 51;

        x = Cut(x, -708, 708);
        var shifted = x * Of(1 / Math.Log(2)) + Of(Shift);
        var n = shifted - Of(Shift);
        var r = x - n * Of(Ln2High) - n * Of(Ln2Low);
        var power = Series(r, InverseFactorials);

        // n stands in the lowest bits of the sum with the shift.
        return power * ((shifted.AsInt64() + Vector512.Create(1023L)) << 52).AsDouble();
    }

    /// <summary>log x = n·ln 2 + log m, m from √½ to √2, log m = 2·artanh s with s = (m − 1)/(m + 1), by its series up to s²⁵; −∞ at 0, NaN below.</summary>
    public static Vector512<double> Log(Vector512<double> x)
    {
        const long ExponentBits = 0x7FF, FractionBits = (1L << 52) - 1, OneBits = 1023L << 52, IntegerBits = 0x433L << 52;
        const double IntegerShift = (1L << 52) + 1023.0;

        var n = (((x.AsInt64() >>> 52) & Vector512.Create(ExponentBits)) | Vector512.Create(IntegerBits)).AsDouble() - Of(IntegerShift);
        var m = ((x.AsInt64() & Vector512.Create(FractionBits)) | Vector512.Create(OneBits)).AsDouble();
        var large = Vector512.GreaterThan(m, Of(Math.Sqrt(2)));
        m = Vector512.ConditionalSelect(large, m * OneHalf, m);
        n = Vector512.ConditionalSelect(large, n + One, n);

        var s = (m - One) / (m + One);
        var square = s * s;
        var sum = Series(square, InverseOdds) * square;
        var logarithm = n * Of(Ln2High) + (n * Of(Ln2Low) + Two * (s + s * sum));
        return Below(Zero, x, logarithm, Below(x, Zero, Of(double.NaN), Of(double.NegativeInfinity)));
    }

    // c₀ + c₁·x + c₂·x² + …
    private static Vector512<double> Series(Vector512<double> x, double[] coefficients)
    {
        var sum = Of(coefficients[^1]);
        for (var k = coefficients.Length - 2; k >= 0; k--)
            sum = Vector512.FusedMultiplyAdd(sum, x, Of(coefficients[k]));
        return sum;
    }
}
