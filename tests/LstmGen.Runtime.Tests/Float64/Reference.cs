namespace LstmGen.Runtime.Float64.Tests;

/// <summary>A function's truth and the bound that its documentation states.</summary>
/// <param name="Name">Its name in <see cref="Functions"/>.</param>
/// <param name="Value">The truth.</param>
/// <param name="Units">The largest error, in units in the last place of the truth.</param>
/// <param name="Absolute">An error below this counts as none; 0 where the units hold everywhere.</param>
/// <param name="Lowest">No result is below it.</param>
/// <param name="Highest">No result is above it.</param>
internal sealed record Reference(string Name, Func<double, DoubleDouble> Value, double Units, double Absolute, double Lowest, double Highest)
{
    private const double None = double.PositiveInfinity;

    /// <summary>All functions.</summary>
    public static readonly Reference[] All =
    [
        new("Gate.Tanh", x => Truth.Tanh(x), 3, 0, -1, 1),
        new("Gate.TanhTimes", x => Truth.Tanh(x), 3, 0, -1, 1),
        new("Gate.Sigmoid", x => Truth.Sigmoid(x), 0, 2.3e-16, 0, 1),
        new("Gate.SigmoidOfHalved", x => Truth.Sigmoid((DoubleDouble)x * 2), 0, 2.3e-16, 0, 1),
        new("Gate.HardSigmoid", x => Clamp((DoubleDouble)x / 6 + 0.5, 0, 1), 0, 1.2e-16, 0, 1),
        new("Gate.Relu", x => Math.Max(x, 0), 0, 0, 0, None),
        new("Gate.Linear", x => x, 0, 0, -None, None),
        new("Affine", x => (DoubleDouble)0.3 * x - 0.7, 0.501, 0, -None, None),
        new("Celu", x => x < 0 ? Truth.Expm1((DoubleDouble)x / 1.5) * 1.5 : x, 2.3, 0, -1.5, None),
        new("Elu", x => x < 0 ? Truth.Expm1(x) : x, 1.1, 0, -1, None),
        new("Exp", x => Truth.Exp(x), 0.9, 0, 0, None),
        new("Expm1", x => Truth.Expm1(x), 1.6, 0, -1, None),
        new("Gelu", x => Gelu(x), 8, 0, -0.17, None),
        new("GeluApproximate", x => GeluApproximate(x), 3.1, 0, -0.1701, None),
        new("HardShrink", x => Math.Abs(x) > 0.5 ? x : 0, 0, 0, -None, None),
        new("HardSigmoid", x => Clamp(((DoubleDouble)x + 3) / 6, 0, 1), 1.1, 0, 0, 1),
        new("HardSigmoidOfParameters", x => Clamp((DoubleDouble)0.2 * x + 0.5, 0, 1), 0.501, 0, 0, 1),
        new("HardSilu", x => x < -3 ? 0 : Clamp(((DoubleDouble)x + 3) / 6, 0, 1) * x, 2, 0, -0.375, None),
        new("HardTanh", x => Math.Clamp(x, -1, 1), 0, 0, -1, 1),
        new("LeakyRelu", x => x < 0 ? (DoubleDouble)x * 0.2 : x, 0.501, 0, -None, None),
        new("Linear", x => x, 0, 0, -None, None),
        new("Log", x => Truth.Log(x), 0.9, 0, -None, None),
        new("Log1p", x => Truth.Log1p(x), 0.9, 0, -None, None),
        new("LogSigmoid", x => (DoubleDouble)Math.Min(x, 0) - Truth.Log1p(Truth.Exp(-Math.Abs(x))), 1.7, 0, -None, 0),
        new("Mish", x => Mish(x), 3.8, 0, -0.30885, None),
        new("Relu", x => Math.Max(x, 0), 0, 0, 0, None),
        new("ReluOfParameters", x => x > 0.5 ? Math.Min(x, 5) : ((DoubleDouble)x - 0.5) * 0.1, 1.5, 0, -None, 5),
        new("Relu6", x => Math.Clamp(x, 0, 6), 0, 0, 0, 6),
        new("ScaledTanh", x => Truth.Tanh((DoubleDouble)x * 0.75) * 1.7159, 2.4, 0, -1.7159, 1.7159),
        new("Selu", x => (x < 0 ? Truth.Expm1(x) * SeluScale : x) * SeluLambda, 2.1, 0, -1.7581, None),
        new("Sigmoid", x => Truth.Sigmoid(x), 1.9, 0, 0, 1),
        new("Silu", x => Truth.SigmoidTimes(x, x), 3, 0, -0.2785, None),
        new("SoftShrink", x => Math.Abs(x) > 0.5 ? (DoubleDouble)x - Math.CopySign(0.5, x) : 0, 0.501, 0, -None, None),
        new("Softplus", x => (DoubleDouble)Math.Max(x, 0) + Truth.Log1p(Truth.Exp(-Math.Abs(x))), 1.7, 0, 0, None),
        new("Softsign", x => (DoubleDouble)x / ((DoubleDouble)Math.Abs(x) + 1), 1.1, 0, -1, 1),
        new("SparsePlus", x => x <= -1 ? 0 : x >= 1 ? x : ((DoubleDouble)x + 1) * ((DoubleDouble)x + 1) * 0.25, 2, 0, 0, None),
        new("SparseSigmoid", x => ((DoubleDouble)Math.Clamp(x, -1, 1) + 1) * 0.5, 0.501, 0, 0, 1),
        new("Squareplus", x => Squareplus(x), 2.8, 0, 0, None),
        new("Tanh", x => Truth.Tanh(x), 1.3, 0, -1, 1),
        new("TanhShrink", x => TanhShrink(x), 4.5, 0, -None, None),
        new("Threshold", x => x > 0.5 ? x : -0.25, 0, 0, -0.25, None),
    ];

    // λ and α of the self-normalizing unit, to 106 bits.
    private static readonly DoubleDouble SeluLambda = new(1.0507009873554805, 3.9874847667154144e-17), SeluScale = new(1.6732632423543772, 1.0657222547717531e-16);

    // 0.044715 and √(8/π), to 106 bits.
    private static readonly DoubleDouble GeluCubic = (DoubleDouble)44715 / 1_000_000, GeluSlope = new(1.5957691216057308, -9.96930880911092e-17);

    public static IEnumerable<object[]> Names => All.Select(reference => new object[] { reference.Name });

    private static DoubleDouble Clamp(DoubleDouble value, double lowest, double highest) => value < lowest ? lowest : value > highest ? highest : value;

    private static DoubleDouble Gelu(double x) => (DoubleDouble)Math.Max(x, 0) - (Math.Abs(x) < 40 ? Truth.NormalTailTimes(Math.Abs(x)) : 0);

    private static DoubleDouble GeluApproximate(double x)
    {
        if (Math.Abs(x) > 25)
            return Math.Max(x, 0);

        var square = (DoubleDouble)x * x;
        return Truth.SigmoidTimes(GeluSlope * x * (square * GeluCubic + 1), x);
    }

    private static DoubleDouble Mish(double x)
    {
        if (x > 350)
            return x;

        var power = Truth.Exp(x);
        return Truth.ExpTimes(x, (power + 2) / (power * (power + 2) + 2) * x);
    }

    private static DoubleDouble Squareplus(double x)
    {
        if (Math.Abs(x) > 1e150)
            return x > 0 ? x : new DoubleDouble(1, 0) / -x;

        var root = DoubleDouble.SquareRoot((DoubleDouble)x * x + 4);
        return x < 0 ? (DoubleDouble)2 / (root - x) : (root + x) * 0.5;
    }

    // x³/3 − 2x⁵/15 + 17x⁷/315 where the difference would cancel.
    private static DoubleDouble TanhShrink(double x)
    {
        if (Math.Abs(x) > 1e-4)
            return (DoubleDouble)x - Truth.Tanh(x);

        var square = (DoubleDouble)x * x;
        return square * x * ((DoubleDouble)1 / 3 - square * ((DoubleDouble)2 / 15 - square * 17 / 315 + square * square * 62 / 2835));
    }
}
