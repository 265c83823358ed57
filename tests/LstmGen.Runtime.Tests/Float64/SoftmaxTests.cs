using System.Runtime.Intrinsics;

namespace LstmGen.Runtime.Float64.Tests;

/// <summary>The functions of many doubles at once: their errors, their limits, the same bits at every width, and nothing touched but their room.</summary>
public sealed class SoftmaxTests
{
    private delegate void Body(ref double values, int count);

    private static readonly Body[] Softmax =
        [Precise.Softmax<ScalarLanes, Pair>, Precise.Softmax<Lanes128, Vector128<double>>, Precise.Softmax<Lanes256, Vector256<double>>, Precise.Softmax<Lanes512, Vector512<double>>];

    private static readonly Body[] LogSoftmax =
        [Precise.LogSoftmax<ScalarLanes, Pair>, Precise.LogSoftmax<Lanes128, Vector128<double>>, Precise.LogSoftmax<Lanes256, Vector256<double>>, Precise.LogSoftmax<Lanes512, Vector512<double>>];

    private static readonly Body[] Sparsemax =
        [Precise.Sparsemax<ScalarLanes, Pair>, Precise.Sparsemax<Lanes128, Vector128<double>>, Precise.Sparsemax<Lanes256, Vector256<double>>, Precise.Sparsemax<Lanes512, Vector512<double>>];

    private static readonly Body[] Glu =
        [Precise.Glu<ScalarLanes, Pair>, Precise.Glu<Lanes128, Vector128<double>>, Precise.Glu<Lanes256, Vector256<double>>, Precise.Glu<Lanes512, Vector512<double>>];

    [Fact]
    public void Softmax_and_its_logarithm_are_within_their_bounds()
    {
        var random = new Random(2);
        foreach (var spread in (double[])[0.1, 1, 10, 100])
        {
            for (var length = 1; length <= 1000; length += 1 + length / 4)
            {
                double[] values = [.. Enumerable.Range(0, length).Select(_ => (random.NextDouble() - 0.5) * spread)];
                var largest = values.Max();
                DoubleDouble[] shifted = [.. values.Select(x => (DoubleDouble)x - largest)];
                var sum = shifted.Select(Truth.Exp).Aggregate((left, right) => left + right);
                var logarithm = Truth.Log(sum);
                double[] found = Run(Softmax[^1], values), logarithms = Run(LogSoftmax[^1], values);
                for (var i = 0; i < length; i++)
                {
                    Assert.InRange(Math.Abs((Truth.Exp(shifted[i]) / sum - found[i]).High), 0, 4e-16);
                    Assert.InRange(Math.Abs((shifted[i] - logarithm - logarithms[i]).High), 0, 8e-16 + 2.3e-16 * Math.Abs(logarithms[i]));
                }
            }
        }
    }

    [Fact]
    public void Sparsemax_adds_up_to_one_and_is_a_cut_of_the_values()
    {
        var random = new Random(3);
        for (var length = 1; length <= 200; length += 1 + length / 8)
        {
            double[] values = [.. Enumerable.Range(0, length).Select(_ => random.NextDouble() * 4)];
            var found = Run(Sparsemax[^1], values);
            Assert.Equal(1, found.Sum(), 1e-14);

            // All positive results are below their values by one and the same threshold, and no value above it has none.
            var threshold = Enumerable.Range(0, length).Where(i => found[i] > 0).Select(i => values[i] - found[i]).First();
            for (var i = 0; i < length; i++)
                Assert.Equal(Math.Max(values[i] - threshold, 0), found[i], 8e-16);
        }
    }

    [Fact]
    public void Glu_is_the_first_half_times_the_sigmoid_of_the_second()
    {
        var random = new Random(4);
        for (var count = 0; count <= 40; count++)
        {
            double[] values = [.. Enumerable.Range(0, 2 * count).Select(_ => random.NextDouble() * 20 - 10)];
            var found = Run(Glu[^1], values, count);
            for (var i = 0; i < count; i++)
                Assert.InRange(Doubles.UnitsInLastPlace(found[i], Truth.SigmoidTimes(values[count + i], values[i])), 0, 3);
        }
    }

    [Fact]
    public void All_widths_give_the_same_bits_whatever_stands_past_the_values()
    {
        for (var count = 0; count <= 64; count++)
        {
            double[] values = [.. Enumerable.Range(0, count).Select(i => i * 13 % 17 * 0.25)];
            foreach (var bodies in (Body[][])[Softmax, LogSoftmax, Sparsemax])
            {
                var expected = Run(bodies[0], values);
                foreach (var body in bodies)
                {
                    foreach (var padding in (double[])[0, 1000, double.NaN, double.PositiveInfinity])
                        Assert.Equal(expected, Run(body, values, count, padding));
                }
            }

            double[] pairs = [.. values, .. values];
            foreach (var body in Glu)
                Assert.Equal(Run(Glu[0], pairs, count)[..count], Run(body, pairs, count)[..count]);
        }
    }

    [Fact]
    public void Large_values_do_not_overflow()
    {
        Assert.Equal([0.5, 0.5, 0, 0], Run(Softmax[^1], [double.MaxValue, double.MaxValue, double.MinValue, 0]));
        Assert.Equal([0.5, 0.5, 0, 0], Run(Sparsemax[^1], [1e300, 1e300, -1e300, 0]));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void One_nan_or_infinity_makes_all_nan(double bad)
    {
        foreach (var body in (Body[])[.. Softmax, .. LogSoftmax])
        {
            for (var place = 0; place < 20; place++)
            {
                var values = new double[20];
                values[place] = bad;
                Assert.All(Run(body, values), value => Assert.True(double.IsNaN(value)));
            }
        }
    }

    private static double[] Run(Body body, double[] values) => Run(body, values, values.Length);

    private static double[] Run(Body body, double[] values, int count, double padding = 7)
    {
        // One block more than the room: past the room nothing changes.
        var room = values.Length - count + (count + 7) / 8 * 8;
        var buffer = new double[room + 8];
        Array.Fill(buffer, padding);
        values.CopyTo(buffer, 0);
        body(ref buffer[0], count);
        Assert.All(buffer[room..], value => Assert.Equal(padding, value));
        return buffer[..values.Length];
    }
}
