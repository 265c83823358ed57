using System.Runtime.Intrinsics;

namespace LstmGen.Runtime.Tests;

/// <summary>Softmax: its error, its sum, its limits, and the two forms of it.</summary>
public sealed class SoftmaxTests
{
    [Fact]
    public void It_is_within_its_bound()
    {
        var random = new Random(2);
        foreach (var spread in (double[])[0.1, 1, 10, 100])
        {
            for (var length = 1; length <= 1000; length += 1 + length / 8)
            {
                float[] values = [.. Enumerable.Range(0, length).Select(_ => (float)((random.NextDouble() - 0.5) * spread))];
                double[] powers = [.. values.Select(x => Math.Exp((double)x - values.Max()))];
                var sum = powers.Sum();
                var found = new float[length];
                Activations.Softmax(values, found);
                for (var i = 0; i < length; i++)
                    Assert.InRange(found[i], (float)(powers[i] / sum - 2e-7), (float)(powers[i] / sum + 2e-7));
                Assert.Equal(1, found.Sum(x => (double)x), 1e-6);
            }
        }
    }

    [Fact]
    public void Large_values_do_not_overflow()
    {
        float[] values = [float.MaxValue, float.MaxValue, float.MinValue, 0];
        Activations.Softmax(values, values);
        Assert.Equal([0.5f, 0.5f, 0, 0], values);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void One_nan_or_infinity_makes_all_nan(float bad)
    {
        for (var place = 0; place < 20; place++)
        {
            var values = new float[20];
            values[place] = bad;
            Activations.Softmax(values, values);
            Assert.All(values, value => Assert.True(float.IsNaN(value)));
        }
    }

    [Fact]
    public void Minus_infinity_gets_nothing_and_alone_makes_nan()
    {
        float[] values = [0, float.NegativeInfinity, 0];
        Activations.Softmax(values, values);
        Assert.Equal([0.5f, 0, 0.5f], values);

        values = [float.NegativeInfinity, float.NegativeInfinity];
        Activations.Softmax(values, values);
        Assert.All(values, value => Assert.True(float.IsNaN(value)));
    }

    [Fact]
    public void The_padded_form_gives_the_same_bits_whatever_the_padding_holds()
    {
        for (var count = 0; count <= 64; count++)
        {
            float[] values = [.. Enumerable.Range(0, count).Select(i => i * 13 % 17 * 0.25f)];
            var expected = new float[count];
            Activations.Softmax(values, expected);
            foreach (var padding in (float[])[0, 1000, float.NaN, float.PositiveInfinity])
            {
                Assert.Equal(expected, Padded<Lanes512, Vector512<float>>(values, padding));
                Assert.Equal(expected, Padded<Lanes256, Vector256<float>>(values, padding));
                Assert.Equal(expected, Padded<Lanes128, Vector128<float>>(values, padding));
                Assert.Equal(expected, Padded<ScalarLanes, Quad>(values, padding));
            }
        }
    }

    private static float[] Padded<TLanes, TVector>(float[] values, float padding)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // One more block: past the padding nothing changes.
        var buffer = new float[(values.Length + 15) / 16 * 16 + 16];
        Array.Fill(buffer, padding);
        values.CopyTo(buffer, 0);
        Precise.Softmax<TLanes, TVector>(ref buffer[0], values.Length);
        Assert.All(buffer[^16..], value => Assert.Equal(padding, value));
        return buffer[..values.Length];
    }
}
