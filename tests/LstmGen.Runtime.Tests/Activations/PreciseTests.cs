namespace LstmGen.Runtime.Tests;

/// <summary>The heads' activations stay within the units in the last place that their documentation states, at every magnitude.</summary>
public sealed class PreciseTests
{
    [Fact]
    public void Tanh_is_within_its_bound() => Check<TanhOperation>(Math.Tanh, 1.4, -1, 1);

    [Fact]
    public void Sigmoid_is_within_its_bound() => Check<SigmoidOperation>(Sigmoid, 2, 0, 1);

    [Fact]
    public void Exp_is_within_its_bound() => Check<ExpOperation>(Math.Exp, 0.9, 0, float.PositiveInfinity);

    [Fact]
    public void Hard_sigmoid_is_within_its_bound() => Check<HardSigmoidOperation>(x => Math.Clamp((x + 3) / 6, 0, 1), 1.1, 0, 1);

    [Fact]
    public void Relu_is_exact() => Check<ReluOperation>(x => Math.Max(x, 0), 0, 0, float.PositiveInfinity);

    [Fact]
    public void Tanh_is_exactly_odd() =>
        Floats.Sweep(0, float.PositiveInfinity, 4093, block =>
        {
            var plus = Run<TanhOperation>(block);
            var minus = Run<TanhOperation>([.. block.Select(x => -x)]);
            for (var i = 0; i < block.Length; i++)
                Assert.Equal(BitConverter.SingleToInt32Bits(-plus[i]), BitConverter.SingleToInt32Bits(minus[i]));
        });

    [Fact]
    public void Infinities_give_the_limits()
    {
        float[] infinities = [float.PositiveInfinity, float.NegativeInfinity];
        Assert.Equal([1, -1], Run<TanhOperation>(infinities));
        Assert.Equal([1, 0], Run<SigmoidOperation>(infinities));
        Assert.Equal([float.PositiveInfinity, 0], Run<ExpOperation>(infinities));
        Assert.Equal([1, 0], Run<HardSigmoidOperation>(infinities));
        Assert.Equal([float.PositiveInfinity, 0], Run<ReluOperation>(infinities));
    }

    private static double Sigmoid(double x) => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x));

    private static float[] Run<TOperation>(float[] source)
        where TOperation : struct, IElementwise
    {
        var destination = new float[source.Length];
        Elementwise.Apply(new TOperation(), source, destination, VectorWidth.Best);
        return destination;
    }

    private static void Check<TOperation>(Func<double, double> truth, double units, float lowest, float highest)
        where TOperation : struct, IElementwise
    {
        CheckBlock<TOperation>([.. Floats.Special.Where(x => !float.IsNaN(x))], truth, units, lowest, highest);
        foreach (var sign in (float[])[1, -1])
        {
            // Everything, coarsely; where the functions do something, finely.
            Floats.Sweep(0, float.MaxValue, 3989, block => CheckBlock<TOperation>([.. block.Select(x => x * sign)], truth, units, lowest, highest));
            Floats.Sweep(0.0625f, 110, 61, block => CheckBlock<TOperation>([.. block.Select(x => x * sign)], truth, units, lowest, highest));
        }
    }

    private static void CheckBlock<TOperation>(float[] block, Func<double, double> truth, double units, float lowest, float highest)
        where TOperation : struct, IElementwise
    {
        var results = Run<TOperation>(block);
        for (var i = 0; i < block.Length; i++)
        {
            var distance = Floats.UnitsInLastPlace(results[i], truth(block[i]));
            if (!(distance <= units) || results[i] < lowest || results[i] > highest)
                Assert.Fail($"{typeof(TOperation).Name}({block[i]:R}) is {results[i]:R}, off by {distance:F2} units in the last place.");
        }
    }
}
