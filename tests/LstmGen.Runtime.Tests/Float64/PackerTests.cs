using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64.Tests;

/// <summary>Weights of doubles stand where weights of floats stand, and are not rounded.</summary>
public sealed class PackerTests
{
    private const int Features = 3, Units = 5;

    private static ReadOnlySpan<GateSum> Sums => new GateSum[] { new(0, 0.5f), new(1, 0.5f), new(2, 1), new(3, 0.5f) };

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void Gates_lie_as_those_of_floats(int lanes)
    {
        double[] kernel = Numbers(Features * 4 * Units), recurrent = Numbers(Units * 4 * Units), bias = Numbers(4 * Units);
        int blocks = (Units + lanes - 1) / lanes, length = blocks * (1 + Features + Units) * 4 * lanes;
        var packed = Packer.Gates(kernel, recurrent, bias, default, Units, Sums, lanes);
        Check(packed, Runtime.Packer.Gates(Rounded(kernel), Rounded(recurrent), Rounded(bias), default, Units, Sums, lanes), length);

        // A weight of the third unit's second gate, on the row of the second feature.
        var place = 2 / lanes * (1 + Features + Units) * 4 * lanes + 2 * 4 * lanes + lanes + 2 % lanes;
        Assert.Equal(0.5 * kernel[4 * Units + Units + 2], Unsafe.Add(ref packed.First, place));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(8, 1)]
    public void Gates_at_once_lie_as_those_of_floats(int lanes, int rest)
    {
        int units = lanes + rest, columns = 4 * units;
        double[] kernel = Numbers(Features * columns), recurrent = Numbers(units * columns), bias = Numbers(columns);
        var row = 4 * lanes + (rest == 0 ? 0 : 16);
        Check(
            Packer.GatesAtOnce(kernel, recurrent, bias, default, units, Sums, lanes, rest),
            Runtime.Packer.GatesAtOnce(Rounded(kernel), Rounded(recurrent), Rounded(bias), default, units, Sums, lanes, rest),
            (1 + Features + units) * row);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Dense_and_normalization_lie_as_those_of_floats(int lanes)
    {
        double[] kernel = Numbers(Features * Units), bias = Numbers(Units);
        var blocks = (Units + lanes - 1) / lanes;
        Check(
            Packer.Dense(kernel, bias, Units, lanes),
            Runtime.Packer.Dense(Rounded(kernel), Rounded(bias), Units, lanes), blocks * (1 + Features) * lanes);

        double[] variance = [4, 0.25, 0, 1e-20, 2];
        var block = Packer.Normalization(bias, variance, lanes);
        for (var feature = 0; feature < Units; feature++)
        {
            var place = feature / lanes * 2 * lanes + feature % lanes;
            Assert.Equal(bias[feature], Unsafe.Add(ref block.First, place));
            Assert.Equal(Math.Max(Math.Sqrt(variance[feature]), 1e-7), Unsafe.Add(ref block.First, place + lanes));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Norms_lie_as_those_of_floats(int lanes)
    {
        double[] gamma = Numbers(Units), beta = [.. Numbers(Units).Reverse()], mean = [.. gamma.Select(x => x - 1 / 3.0)], variance = [4, 0.25, 0, 1e-20, 2];
        var blocks = (Units + lanes - 1) / lanes;
        Check(Packer.ScaleAndOffset(gamma, beta, Units, lanes), Runtime.Packer.ScaleAndOffset(Rounded(gamma), Rounded(beta), Units, lanes), blocks * 2 * lanes);
        var (block, plain) = (Packer.BatchNormalization(gamma, beta, mean, variance, 0.25, lanes), Packer.BatchNormalization(default, default, mean, variance, 0.25, lanes));
        for (var feature = 0; feature < Units; feature++)
        {
            var place = feature / lanes * 3 * lanes + feature % lanes;
            Assert.Equal([mean[feature], gamma[feature] / Math.Sqrt(variance[feature] + 0.25), beta[feature]], Enumerable.Range(0, 3).Select(row => Unsafe.Add(ref block.First, place + row * lanes)));
            Assert.Equal([mean[feature], 1 / Math.Sqrt(variance[feature] + 0.25), 0], Enumerable.Range(0, 3).Select(row => Unsafe.Add(ref plain.First, place + row * lanes)));
        }

        Assert.Equal([1, 0], new[] { 0, lanes }.Select(place => Unsafe.Add(ref Packer.ScaleAndOffset(default, default, Units, lanes).First, place)));
    }

    /// <summary>Two timesteps of (2, 3), of which the rows or the numbers of a row share their slopes.</summary>
    [Fact]
    public void Slopes_are_spread_over_what_shares_them()
    {
        double[] alpha = [1, 2, 3, 4, 5, 6];
        Assert.Equal([1, 2, 3, 1, 2, 3, 0, 0, 4, 5, 6, 4, 5, 6, 0, 0], Slopes(Packer.Slopes(alpha, [1, 3], [2, 3], 2, 8)));
        Assert.Equal([1, 1, 1, 2, 2, 2, 0, 0, 3, 3, 3, 4, 4, 4, 0, 0], Slopes(Packer.Slopes(alpha, [2, 1], [2, 3], 2, 8)));
        Assert.Equal([1, 2, 3, 4, 5, 6, 0, 0], Slopes(Packer.Slopes(alpha, [2, 3], [2, 3], 1, 8), 8));
        Assert.Equal([1, 1, 1, 1, 1, 1, 0, 0, 2, 2, 2, 2, 2, 2, 0, 0], Slopes(Packer.Slopes(alpha, [1, 1], [2, 3], 2, 8)));

        static double[] Slopes(WeightBlock block, int count = 16) => [.. Enumerable.Range(0, count).Select(i => Unsafe.Add(ref block.First, i))];
    }

    [Fact]
    public unsafe void A_block_begins_at_a_cache_line_and_says_what_it_is()
    {
        var block = Packer.Dense(Numbers(3), default, 1, 2);
        Assert.Equal(0, (nint)Unsafe.AsPointer(ref block.First) % 64);
        Assert.Equal("packed weights", block.ToString());
        Assert.Equal("no weights", default(WeightBlock).ToString());
    }

    // No two are alike, and none is a float.
    private static double[] Numbers(int count) => [.. Enumerable.Range(1, count).Select(i => i / 7.0)];

    private static float[] Rounded(double[] numbers) => [.. numbers.Select(number => (float)number)];

    private static void Check(WeightBlock doubles, Runtime.WeightBlock floats, int length)
    {
        var different = 0;
        for (var i = 0; i < length; i++)
        {
            var number = Unsafe.Add(ref doubles.First, i);
            Assert.Equal(Unsafe.Add(ref floats.First, i), (float)number);
            different += number != (float)number ? 1 : 0;
        }

        Assert.True(different > 0, "The doubles are not rounded.");
    }
}
