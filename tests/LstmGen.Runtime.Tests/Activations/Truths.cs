namespace LstmGen.Runtime.Tests;

/// <summary>The functions in double, straight from their definitions where these do not cancel.</summary>
internal static class Truths
{
    // Parameters are floats: what a function computes with is what its truth has to compute with.
    private const double Fifth = 0.2f;

    /// <summary>By the names of <see cref="Operation.Elementwise"/>.</summary>
    public static readonly Dictionary<string, Func<double, double>> All = new()
    {
        ["Precise.Expm1"] = Expm1,
        ["Precise.Log"] = Math.Log,
        ["Precise.Log1p"] = Log1p,
        ["Precise.Softplus"] = Softplus,
        ["Precise.LogSigmoid"] = x => -Softplus(-x),
        ["Precise.Elu"] = x => x < 0 ? 1.5 * Expm1(x) : x,
        ["Precise.Celu"] = x => x < 0 ? 0.5 * Expm1(x / 0.5) : x,
        ["Precise.Selu"] = x => 1.0507009873554805 * (x < 0 ? 1.6732632423543772 * Expm1(x) : x),
        ["Precise.Silu"] = x => x < -800 ? -0.0 : x / (1 + Math.Exp(-x)),
        ["Precise.Mish"] = x => x < -800 ? -0.0 : x * Math.Tanh(Softplus(x)),
        ["Precise.Gelu"] = x => x < -40 ? -0.0 : x > 40 ? x : x * NormalDistribution(x),
        ["Precise.GeluApproximate"] = x => x < -40 ? -0.0 : x > 40 ? x : x / (1 + Math.Exp(-Math.Sqrt(8 / Math.PI) * (x + 0.044715 * x * x * x))),
        ["Precise.TanhShrink"] = TanhShrink,
        ["Precise.Softsign"] = x => double.IsInfinity(x) ? Math.Sign(x) : x / (1 + Math.Abs(x)),
        ["Precise.Squareplus"] = x => double.IsNegative(x) ? 2 / (Math.Sqrt(x * x + 4) - x) : (x + Math.Sqrt(x * x + 4)) / 2,
        ["Precise.SparsePlus"] = x => x <= -1 ? 0 : x < 1 ? (x + 1) * (x + 1) / 4 : x,
        ["Precise.SparseSigmoid"] = x => Math.Clamp((x + 1) / 2, 0, 1),
        ["Precise.HardSilu"] = x => x <= -3 ? -0.0 : x * Math.Clamp((x + 3) / 6, 0, 1),
        ["Precise.HardTanh"] = x => Math.Clamp(x, -1, 1),
        ["Precise.Relu6"] = x => Math.Clamp(x, 0, 6),
        ["Precise.LeakyRelu"] = x => x < 0 ? Fifth * x : x,
        ["Precise.SoftShrink"] = x => Math.Abs(x) > 0.5 ? x - Math.CopySign(0.5, x) : 0,
        ["Precise.HardShrink"] = x => Math.Abs(x) > 0.5 ? x : 0,
        ["Precise.Threshold"] = x => x > 0.5 ? x : -1,
        ["Precise.ScaledTanh"] = x => (double)1.7f * Math.Tanh((double)0.7f * x),
        ["Precise.Relu of parameters"] = x => x > 0.5 ? Math.Min(x, 6) : (double)0.1f * (x - 0.5),
    };

    private static double Expm1(double x)
    {
        if (Math.Abs(x) < 1e-5)
            return x + x * x / 2 + x * x * x / 6;
        var growth = Math.Tanh(x / 2);
        return x > 1 ? Math.Exp(x) - 1 : 2 * growth / (1 - growth);
    }

    private static double Log1p(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : double.IsInfinity(u) || u <= 0 ? Math.Log(u) : Math.Log(u) * (x / (u - 1));
    }

    private static double Softplus(double x) => Math.Max(x, 0) + Log1p(Math.Exp(-Math.Abs(x)));

    private static double TanhShrink(double x)
    {
        if (Math.Abs(x) > 0.05)
            return x - Math.Tanh(x);
        var s = x * x;
        return x * s * (1.0 / 3 - s * (2.0 / 15 - s * (17.0 / 315 - s * (62.0 / 2835 - s * 1382 / 155925))));
    }

    // Simpson's rule on the density, in 2,000 steps: from x down past where anything is left, or from 0.
    private static double NormalDistribution(double x)
    {
        if (x > 1.5)
            return 1 - NormalDistribution(-x);

        var (from, to) = x < -0.5 ? (x, x - Math.Min(8, 40 / -x)) : (0, x);
        const int Steps = 2000;
        var width = (to - from) / Steps;
        var sum = 0.0;
        for (var i = 0; i <= Steps; i++)
            sum += Math.Exp(-Square(from + i * width) / 2) * (i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2);
        var integral = sum * width / 3 / Math.Sqrt(2 * Math.PI);
        return x < -0.5 ? -integral : 0.5 + integral;
    }

    private static double Square(double x) => x * x;
}
