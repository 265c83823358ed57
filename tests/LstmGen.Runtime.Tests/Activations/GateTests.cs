using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LstmGen.Runtime.Tests;

/// <summary>The gates' activations stay within the absolute errors that their documentation states.</summary>
public sealed class GateTests
{
    // Any prime: a sample of the floats of every magnitude. The bounds were found over all of them.
    private const int Stride = 13;

    // Without fused multiply-adds more is rounded.
    private static readonly bool Fused = Fma.IsSupported || AdvSimd.IsSupported;
    private static readonly double TanhBound = Fused ? 1.8e-7 : 2.1e-7;
    private static readonly double SigmoidBound = Fused ? 1.2e-7 : 1.3e-7;

    [Fact]
    public void Tanh_is_within_its_bound_and_never_outside_one()
    {
        Floats.Sweep(0, 20, 997, block => Check<GateTanh>(block, Math.Tanh, TanhBound, -1, 1));
        Floats.Sweep(0.25f, 9, Stride, block => Check<GateTanh>(block, Math.Tanh, TanhBound, -1, 1));
    }

    [Fact]
    public void Tanh_of_a_small_number_is_relatively_accurate() =>
        Floats.Sweep(0, 1, 997, block =>
        {
            var results = Run<GateTanh>(block);
            for (var i = 0; i < block.Length; i++)
                Assert.InRange(Floats.UnitsInLastPlace(results[i], Math.Tanh(block[i])), 0, 6);
        });

    [Fact]
    public void Tanh_is_exactly_odd() =>
        Floats.Sweep(0, float.PositiveInfinity, 4093, block =>
        {
            var plus = Run<GateTanh>(block);
            var minus = Run<GateTanh>([.. block.Select(x => -x)]);
            for (var i = 0; i < block.Length; i++)
                Assert.Equal(BitConverter.SingleToInt32Bits(-plus[i]), BitConverter.SingleToInt32Bits(minus[i]));
        });

    [Fact]
    public void Sigmoid_is_within_its_bound_and_never_outside_zero_and_one()
    {
        foreach (var sign in (float[])[1, -1])
        {
            Floats.Sweep(0, 40, 997, block => Check<GateSigmoid>(Times(block, sign), Sigmoid, SigmoidBound, 0, 1));
            Floats.Sweep(0.5f, 18, 5 * Stride, block => Check<GateSigmoid>(Times(block, sign), Sigmoid, SigmoidBound, 0, 1));
            Floats.Sweep(0.25f, 9, 5 * Stride, block => Check<GateSigmoidOfHalved>(Times(block, sign), x => Sigmoid(2 * x), SigmoidBound, 0, 1));
        }
    }

    [Fact]
    public void Hard_sigmoid_is_within_its_bound()
    {
        foreach (var sign in (float[])[1, -1])
            Floats.Sweep(0, 10, 997, block => Check<GateHardSigmoid>(Times(block, sign), x => Math.Clamp(x / 6 + 0.5, 0, 1), 6e-8, 0, 1));
    }

    [Fact]
    public void Relu_and_linear_are_exact()
    {
        foreach (var x in Floats.Special.Where(x => !float.IsNaN(x)))
        {
            Assert.Equal(x, Run<GateLinear>([x])[0]);
            Assert.Equal(Math.Max(x, 0), Run<GateRelu>([x])[0]);
        }
    }

    [Fact]
    public void Infinities_give_the_limits()
    {
        float[] infinities = [float.PositiveInfinity, float.NegativeInfinity];
        Assert.Equal([1, -1], Run<GateTanh>(infinities));
        Assert.Equal([1, 0], Run<GateSigmoid>(infinities));
        Assert.Equal([1, 0], Run<GateSigmoidOfHalved>(infinities));
        Assert.Equal([1, 0], Run<GateHardSigmoid>(infinities));
        Assert.Equal([float.PositiveInfinity, 0], Run<GateRelu>(infinities));
        Assert.Equal(infinities, Run<GateLinear>(infinities));
    }

    [Theory]
    [MemberData(nameof(Operation.All), MemberType = typeof(Operation))]
    public void Nan_stays_nan_at_every_width(Operation operation)
    {
        foreach (var width in (int[])[0, 4, 8, 16])
            Assert.All(operation.Run([.. Enumerable.Repeat(float.NaN, 16), -float.NaN, -float.NaN], width), result => Assert.True(float.IsNaN(result)));
    }

    private static float[] Run<TOperation>(float[] source)
        where TOperation : struct, IElementwise
    {
        var destination = new float[source.Length];
        Elementwise.Apply(new TOperation(), source, destination, VectorWidth.Best);
        return destination;
    }

    private static float[] Times(float[] block, float sign) => [.. block.Select(x => x * sign)];

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static void Check<TOperation>(float[] block, Func<double, double> truth, double bound, float lowest, float highest)
        where TOperation : struct, IElementwise
    {
        var results = Run<TOperation>(block);
        for (var i = 0; i < block.Length; i++)
        {
            var error = Math.Abs(results[i] - truth(block[i]));
            if (!(error <= bound) || results[i] < lowest || results[i] > highest)
                Assert.Fail($"{typeof(TOperation).Name}({block[i]:R}) is {results[i]:R}, off by {error:E2}.");
        }
    }
}
