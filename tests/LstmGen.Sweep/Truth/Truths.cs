using System.Runtime.Intrinsics;

namespace LstmGen.Sweep;

/// <summary>The functions in double, from formulas that do not cancel: of eight numbers at once.</summary>
internal static partial class Truths
{
    /// <summary>The fixed point's constants of selu, to the digits of a double.</summary>
    public const double SeluScale = 1.0507009873554805, SeluAlpha = 1.6732632423543772;

    public static readonly Vector512<double> Zero = Of(0), OneHalf = Of(0.5), One = Of(1), Two = Of(2);

    public static Vector512<double> Of(double value) => Vector512.Create(value);

    /// <summary>left &lt; right ? then : otherwise.</summary>
    public static Vector512<double> Below(Vector512<double> left, Vector512<double> right, Vector512<double> then, Vector512<double> otherwise) =>
        Vector512.ConditionalSelect(Vector512.LessThan(left, right), then, otherwise);

    /// <summary>x, but no less than one number and no more than another.</summary>
    public static Vector512<double> Cut(Vector512<double> x, double lowest, double highest) => Below(x, Of(lowest), Of(lowest), Below(Of(highest), x, Of(highest), x));

    /// <summary>log(1 + x): the quotient takes back what the rounding of u = 1 + x does to the logarithm (Kahan).</summary>
    public static Vector512<double> Log1p(Vector512<double> x)
    {
        var u = One + x;
        var logarithm = Log(u);
        var corrected = Below(Vector512.Abs(x), Of(1e12), logarithm * (x / (u - One)), logarithm);
        return Vector512.ConditionalSelect(Vector512.Equals(u, One), x, corrected);
    }

    /// <summary>eˣ − 1, likewise.</summary>
    public static Vector512<double> Expm1(Vector512<double> x)
    {
        var u = Exp(x);
        var corrected = Below(Vector512.Abs(x), One, (u - One) * (x / Log(u)), u - One);
        return Vector512.ConditionalSelect(Vector512.Equals(u, One), x, corrected);
    }

    public static Vector512<double> Sigmoid(Vector512<double> x)
    {
        var e = Exp(-Vector512.Abs(x));
        return Below(x, Zero, e, One) / (One + e);
    }

    public static Vector512<double> Tanh(Vector512<double> x)
    {
        var e = Expm1(Vector512.Abs(x) * Of(-2));
        return Vector512.CopySign(e / (Two + e), x);
    }

    /// <summary>x − tanh x; below 0.1 by the series, up to x¹⁵.</summary>
    public static Vector512<double> TanhShrink(Vector512<double> x)
    {
        var s = x * x;
        var series = Of(-929569.0 / 638512875) * s;
        series = (series + Of(21844.0 / 6081075)) * s;
        series = (series + Of(-1382.0 / 155925)) * s;
        series = (series + Of(62.0 / 2835)) * s;
        series = (series + Of(-17.0 / 315)) * s;
        series = (series + Of(2.0 / 15)) * s;
        series = (Of(1.0 / 3) - series) * s * x;
        return Below(Vector512.Abs(x), Of(0.1), series, x - Tanh(x));
    }

    public static Vector512<double> Softplus(Vector512<double> x) => Vector512.Max(x, Zero) + Log1p(Exp(-Vector512.Abs(x)));

    /// <summary>slope·x from 0 on, alpha·(e^(x/divisor) − 1) below.</summary>
    public static Vector512<double> Elu(Vector512<double> x, double slope, double alpha, double divisor) =>
        Below(x, Zero, Of(alpha) * Expm1(Vector512.Min(x, Zero) / Of(divisor)), Of(slope) * x);

    /// <summary>x·tanh(softplus x).</summary>
    public static Vector512<double> Mish(Vector512<double> x) => x * Tanh(Softplus(x));

    public static Vector512<double> Squareplus(Vector512<double> x, double b)
    {
        var root = Vector512.Sqrt(x * x + Of(b));
        return Below(x, Zero, Of(b) / (Two * (root - x)), (x + root) * OneHalf);
    }

    public static Vector512<double> SparsePlus(Vector512<double> x)
    {
        var shifted = Vector512.Max(x + One, Zero);
        return Below(x, One, shifted * shifted * Of(0.25), x);
    }

    public static Vector512<double> GeluApproximate(Vector512<double> x) =>
        x * Sigmoid(Of(Math.Sqrt(8 / Math.PI)) * (x + x * x * x * Of(0.044715)));
}
