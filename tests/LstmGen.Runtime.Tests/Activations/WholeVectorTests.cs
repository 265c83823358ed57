using System.Runtime.Intrinsics;

namespace LstmGen.Runtime.Tests;

/// <summary>The logarithm of softmax, sparsemax, and the gated linear unit: errors, limits, and the padded forms.</summary>
public sealed class WholeVectorTests
{
    [Fact]
    public void Log_softmax_is_within_its_bound() => ForRandomValues((values, found) =>
    {
        Activations.LogSoftmax(values, found);
        double largest = values.Max(), logarithm = Math.Log(values.Sum(x => Math.Exp(x - largest)));
        for (var i = 0; i < values.Length; i++)
        {
            var truth = values[i] - largest - logarithm;
            Assert.InRange(Math.Abs(found[i] - truth), 0, 4e-7 + 1.2e-7 * Math.Abs(truth));
        }
    });

    [Fact]
    public void Sparsemax_is_within_its_bound() => ForRandomValues((values, found) =>
    {
        Activations.Sparsemax(values, found);
        var sorted = values.OrderDescending().Select(x => (double)x).ToArray();
        double sum = 0, threshold = 0;
        for (var k = 1; k <= sorted.Length; k++)
        {
            sum += sorted[k - 1];
            if (1 + k * sorted[k - 1] > sum)
                threshold = (sum - 1) / k;
        }

        for (var i = 0; i < values.Length; i++)
            Assert.Equal(Math.Max(values[i] - threshold, 0), found[i], 4e-7);
        Assert.Equal(1, found.Sum(x => (double)x), 1e-5);
    });

    [Fact]
    public void Sparsemax_of_equal_values_shares_and_of_a_large_one_gives_it_all()
    {
        float[] values = [3, 3, 3, 3];
        Activations.Sparsemax(values, values);
        Assert.Equal([0.25f, 0.25f, 0.25f, 0.25f], values);

        values = [float.MaxValue, 5, float.MinValue, float.NegativeInfinity];
        Activations.Sparsemax(values, values);
        Assert.Equal([1, 0, 0, 0], values);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void One_nan_or_infinity_makes_all_nan(float bad)
    {
        for (var place = 0; place < 20; place++)
        {
            foreach (var function in (Action<float[]>[])[values => Activations.LogSoftmax(values, values), values => Activations.Sparsemax(values, values)])
            {
                var values = new float[20];
                values[place] = bad;
                function(values);
                Assert.All(values, value => Assert.True(float.IsNaN(value)));
            }
        }
    }

    [Fact]
    public void Minus_infinity_stays_in_the_logarithm()
    {
        float[] values = [0, float.NegativeInfinity];
        Activations.LogSoftmax(values, values);
        Assert.Equal([0, float.NegativeInfinity], values);
    }

    [Fact]
    public void Glu_is_the_first_half_times_the_sigmoid_of_the_second()
    {
        var random = new Random(4);
        for (var count = 0; count <= 64; count++)
        {
            float[] source = [.. Enumerable.Range(0, 2 * count).Select(_ => (float)(random.NextDouble() * 20 - 10))];
            var expected = new float[count];
            Activations.Glu(source, expected);
            for (var i = 0; i < count; i++)
                Assert.InRange(Floats.UnitsInLastPlace(expected[i], source[i] / (1 + Math.Exp(-source[count + i]))), 0, 3);

            foreach (var width in (int[])[0, 4, 8, 16])
            {
                var found = new float[count];
                GatedHalves.Apply(source, found, width);
                Assert.Equal(expected, found);
            }

            Assert.Equal(expected, Padded<Lanes512, Vector512<float>>(source, count));
            Assert.Equal(expected, Padded<Lanes256, Vector256<float>>(source, count));
            Assert.Equal(expected, Padded<Lanes128, Vector128<float>>(source, count));
            Assert.Equal(expected, Padded<ScalarLanes, Quad>(source, count));

            Activations.Glu(source, source.AsSpan(0, count));
            Assert.Equal(expected, source[..count]);
        }
    }

    [Fact]
    public void Glu_refuses_other_lengths_and_partial_overlap()
    {
        var error = Assert.Throws<ArgumentException>(() => Activations.Glu(new float[5], new float[2]));
        Assert.Equal("destination has 2 floats, but source has 5, of which half is needed. (Parameter 'destination')", error.Message);
        var memory = new float[20];
        Assert.Throws<ArgumentException>(() => Activations.Glu(memory.AsSpan(0, 16), memory.AsSpan(8, 8)));
    }

    private static float[] Padded<TLanes, TVector>(float[] source, int count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var buffer = new float[count + (count + 15) / 16 * 16 + 1];
        buffer[^1] = 7;
        source.CopyTo(buffer, 0);
        Precise.Glu<TLanes, TVector>(ref buffer[0], count);
        Assert.Equal(7, buffer[^1]);
        return buffer[..count];
    }

    private static void ForRandomValues(Action<float[], float[]> check)
    {
        var random = new Random(3);
        foreach (var spread in (double[])[0.01, 1, 10, 100])
        {
            for (var length = 1; length <= 1000; length += 1 + length / 8)
                check([.. Enumerable.Range(0, length).Select(_ => (float)((random.NextDouble() - 0.5) * spread))], new float[length]);
        }
    }
}
