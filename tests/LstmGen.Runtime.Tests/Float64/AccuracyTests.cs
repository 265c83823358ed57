using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LstmGen.Runtime.Float64.Tests;

/// <summary>The activations stay within the errors that their documentation states, at every magnitude.</summary>
public sealed class AccuracyTests
{
    private static readonly bool Fused = Fma.IsSupported || AdvSimd.Arm64.IsSupported;

    // Without fused multiply-adds more is rounded: products that a sum takes most of.
    private const double UnfusedUnits = 2, UnfusedAbsolute = 1e-15;

    // Beyond, two doubles are no more than one: their products overflow.
    private const double Largest = 1e300;

    // Below, the truth itself is rounded to the denormals' step.
    private const double Rounded = 1e-290;

    [Theory]
    [MemberData(nameof(Reference.Names), MemberType = typeof(Reference))]
    public void Every_function_is_within_its_bound(string name)
    {
        var reference = Reference.All.Single(reference => reference.Name == name);
        double[] values = [.. Doubles.Special, .. Doubles.Sample(20_000, 1)];
        values = [.. values.Where(x => Math.Abs(x) <= Largest)];
        var results = Functions.Run(name, values, VectorWidth.Best);
        for (var i = 0; i < values.Length; i++)
        {
            var truth = reference.Value(values[i]);
            var units = Doubles.UnitsInLastPlace(results[i], truth);
            if (!IsWithin(reference, results[i], truth, units) || results[i] < reference.Lowest || results[i] > reference.Highest)
                Assert.Fail($"{name}({values[i]:R}) is {results[i]:R}, off by {units:F2} units in the last place.");
        }
    }

    [Theory]
    [InlineData("Gate.Tanh")]
    [InlineData("HardShrink")]
    [InlineData("HardTanh")]
    [InlineData("ScaledTanh")]
    [InlineData("SoftShrink")]
    [InlineData("Softsign")]
    [InlineData("Tanh")]
    [InlineData("TanhShrink")]
    public void Odd_functions_are_exactly_odd(string name)
    {
        double[] values = [.. Doubles.Special.Where(x => !double.IsNaN(x)), .. Doubles.Sample(30_000, 2)];
        var plus = Functions.Run(name, values, VectorWidth.Best);
        var minus = Functions.Run(name, [.. values.Select(x => -x)], VectorWidth.Best);
        for (var i = 0; i < values.Length; i++)
            Assert.Equal(BitConverter.DoubleToInt64Bits(-plus[i]), BitConverter.DoubleToInt64Bits(minus[i]));
    }

    [Theory]
    [InlineData("Gate.Tanh", -1, 1)]
    [InlineData("Gate.TanhTimes", -1, 1)]
    [InlineData("Gate.Sigmoid", 0, 1)]
    [InlineData("Gate.SigmoidOfHalved", 0, 1)]
    [InlineData("Gate.HardSigmoid", 0, 1)]
    [InlineData("Gate.Relu", 0, double.PositiveInfinity)]
    [InlineData("Celu", -1.5, double.PositiveInfinity)]
    [InlineData("Elu", -1, double.PositiveInfinity)]
    [InlineData("Exp", 0, double.PositiveInfinity)]
    [InlineData("Expm1", -1, double.PositiveInfinity)]
    [InlineData("Gelu", -0d, double.PositiveInfinity)]
    [InlineData("GeluApproximate", -0d, double.PositiveInfinity)]
    [InlineData("HardSilu", -0d, double.PositiveInfinity)]
    [InlineData("Log", double.NaN, double.PositiveInfinity)]
    [InlineData("Log1p", double.NaN, double.PositiveInfinity)]
    [InlineData("LogSigmoid", double.NegativeInfinity, -0d)]
    [InlineData("Mish", -0d, double.PositiveInfinity)]
    [InlineData("Sigmoid", 0, 1)]
    [InlineData("Silu", -0d, double.PositiveInfinity)]
    [InlineData("Softplus", 0, double.PositiveInfinity)]
    [InlineData("Softsign", -1, 1)]
    [InlineData("SparsePlus", 0, double.PositiveInfinity)]
    [InlineData("SparseSigmoid", 0, 1)]
    [InlineData("Squareplus", 0, double.PositiveInfinity)]
    [InlineData("Tanh", -1, 1)]
    [InlineData("TanhShrink", double.NegativeInfinity, double.PositiveInfinity)]
    public void Infinities_give_the_limits(string name, double atMinusInfinity, double atInfinity)
    {
        foreach (var width in Functions.Widths)
            Assert.Equal([atMinusInfinity, atInfinity], Functions.Run(name, [double.NegativeInfinity, double.PositiveInfinity], width));
    }

    [Theory]
    [MemberData(nameof(Reference.Names), MemberType = typeof(Reference))]
    public void Nan_stays_nan_at_every_width(string name)
    {
        foreach (var width in Functions.Widths)
            Assert.All(Functions.Run(name, [.. Enumerable.Repeat(double.NaN, 8), -double.NaN], width), result => Assert.True(double.IsNaN(result)));
    }

    [Fact]
    public void Below_their_domain_logarithms_are_nan_and_at_its_end_minus_infinity()
    {
        Assert.Equal([double.NegativeInfinity, double.NegativeInfinity, double.NaN, double.NaN], Functions.Run("Log", [0, -0d, -double.Epsilon, -1], VectorWidth.Best));
        Assert.Equal([double.NegativeInfinity, double.NaN], Functions.Run("Log1p", [-1, Math.BitDecrement(-1)], VectorWidth.Best));
    }

    private static bool IsWithin(Reference reference, double result, DoubleDouble truth, double units)
    {
        var distance = Math.Abs(result - truth.High);
        var allowed = reference.Units + (Math.Abs(truth.High) < Rounded && reference.Units > 0 ? 1 : 0);
        if (units <= allowed || distance <= reference.Absolute)
            return true;

        // A function that is exact stays so.
        return !Fused && reference.Units + reference.Absolute > 0
            && (units <= allowed + UnfusedUnits || distance <= UnfusedAbsolute * Math.Max(1, Math.Abs(truth.High)));
    }
}
