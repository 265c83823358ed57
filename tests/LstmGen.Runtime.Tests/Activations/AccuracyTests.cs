using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LstmGen.Runtime.Tests;

/// <summary>Keras' and ONNX's activations stay within the units in the last place that their documentation states, at every magnitude.</summary>
public sealed class AccuracyTests
{
    // Without fused multiply-adds the square in the exponent of gelu is rounded.
    private static readonly bool Fused = Fma.IsSupported || AdvSimd.IsSupported;

    /// <summary>Names and bounds.</summary>
    public static TheoryData<string, double> Bounds => new()
    {
        { "Precise.Expm1", 1.6 }, { "Precise.Log", 0.9 }, { "Precise.Log1p", 0.9 }, { "Precise.Softplus", 1.7 }, { "Precise.LogSigmoid", 1.7 },
        { "Precise.Elu", 2 }, { "Precise.Celu", 2.4 }, { "Precise.Selu", 2 }, { "Precise.Silu", 3 }, { "Precise.Mish", 4 }, { "Precise.Gelu", Fused ? 6 : 150 },
        { "Precise.GeluApproximate", Fused ? 3.2 : 150 }, { "Precise.TanhShrink", 3.4 }, { "Precise.Softsign", 1.1 }, { "Precise.Squareplus", 3 }, { "Precise.SparsePlus", 2 },
        { "Precise.SparseSigmoid", 0.6 }, { "Precise.HardSilu", 2 }, { "Precise.HardTanh", 0 }, { "Precise.Relu6", 0 }, { "Precise.LeakyRelu", 0.6 },
        { "Precise.SoftShrink", 0.6 }, { "Precise.HardShrink", 0 }, { "Precise.Threshold", 0 }, { "Precise.ScaledTanh", 3.2 }, { "Precise.Relu of parameters", 1.6 },
    };

    [Theory]
    [MemberData(nameof(Bounds))]
    public void The_error_is_within_its_bound(string name, double units)
    {
        var operation = Find(name);
        Check(operation, [.. Floats.Special.Where(x => !float.IsNaN(x))], units);

        // The normal distribution's truth is an integral: a few floats have to do.
        var stride = name == "Precise.Gelu" ? 97 : 1;
        foreach (var sign in (float[])[1, -1])
        {
            Floats.Sweep(0, float.MaxValue, 7919 * stride, block => Check(operation, [.. block.Select(x => x * sign)], units));
            Floats.Sweep(0.0625f, 110, 251 * stride, block => Check(operation, [.. block.Select(x => x * sign)], units));
        }
    }

    [Theory]
    [InlineData("Precise.TanhShrink")]
    [InlineData("Precise.Softsign")]
    [InlineData("Precise.HardTanh")]
    [InlineData("Precise.SoftShrink")]
    [InlineData("Precise.HardShrink")]
    [InlineData("Precise.ScaledTanh")]
    public void Odd_functions_are_exactly_odd(string name)
    {
        var operation = Find(name);
        Floats.Sweep(0, float.PositiveInfinity, 4093, block =>
        {
            var plus = operation.Run(block, 8);
            var minus = operation.Run([.. block.Select(x => -x)], 8);
            for (var i = 0; i < block.Length; i++)
                Assert.Equal(BitConverter.SingleToInt32Bits(-plus[i]), BitConverter.SingleToInt32Bits(minus[i]));
        });
    }

    [Theory]
    [InlineData("Precise.Expm1")]
    [InlineData("Precise.Log1p")]
    [InlineData("Precise.Silu")]
    [InlineData("Precise.Mish")]
    [InlineData("Precise.Gelu")]
    [InlineData("Precise.GeluApproximate")]
    [InlineData("Precise.Elu")]
    [InlineData("Precise.TanhShrink")]
    public void A_zero_keeps_its_sign(string name) =>
        Assert.Equal([0, int.MinValue], Find(name).Run([0f, -0f], 4).Select(BitConverter.SingleToInt32Bits));

    [Fact]
    public void Affine_and_the_hard_sigmoid_of_parameters_are_rounded_once_or_twice()
    {
        float[] floats = [-1e30f, -7.3f, -2.6f, -2.5f, -1.234567f, 0, 0.3f, 2.49f, 2.6f, 1e30f];
        var affine = Find("Precise.Affine").Run(floats, 8);
        var hardSigmoid = Find("Precise.HardSigmoid of parameters").Run(floats, 8);
        for (var i = 0; i < floats.Length; i++)
        {
            var truth = (double)0.2f * floats[i] + 0.5;
            Assert.Equal(truth, affine[i], 1.2e-7 * (Math.Abs(truth) + 1));
            Assert.Equal(Math.Clamp(truth, 0, 1), hardSigmoid[i], 1.2e-7);
        }
    }

    private static Operation Find(string name) => Operation.Elementwise.Single(operation => operation.ToString() == name);

    private static void Check(Operation operation, float[] floats, double units)
    {
        var truth = Truths.All[operation.ToString()];
        var results = operation.Run(floats, 16);
        for (var i = 0; i < floats.Length; i++)
        {
            var distance = Floats.UnitsInLastPlace(results[i], truth(floats[i]));
            if (!(distance <= units))
                Assert.Fail($"{operation}({floats[i]:R}) is {results[i]:R}, off by {distance:F2} units in the last place.");
        }
    }
}
