using System.Runtime.Intrinsics;

namespace LstmGen.Runtime.Tests;

/// <summary>Numbers with which arithmetic would be slow do not get into a layer's sums.</summary>
public sealed class TinyTests
{
    private const float Least = 1.0842022e-19f;

    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(float.Epsilon, 0f)]
    [InlineData(-1e-40f, 0f)]
    [InlineData(1e-20f, 0f)]
    [InlineData(Least, Least)]
    [InlineData(-Least, -Least)]
    [InlineData(1f, 1f)]
    [InlineData(-3.4e38f, -3.4e38f)]
    [InlineData(float.NegativeInfinity, float.NegativeInfinity)]
    public void What_is_below_the_least_becomes_zero_at_every_width(float value, float expected)
    {
        var bits = BitConverter.SingleToInt32Bits(expected);
        Assert.Equal(bits, BitConverter.SingleToInt32Bits(ScalarLanes.FlushTiny(ScalarLanes.Broadcast(value)).A));
        Assert.Equal(Vector128.Create(bits), Lanes128.FlushTiny(Vector128.Create(value)).AsInt32());
        Assert.Equal(Vector256.Create(bits), Lanes256.FlushTiny(Vector256.Create(value)).AsInt32());
        Assert.Equal(Vector512.Create(bits), Lanes512.FlushTiny(Vector512.Create(value)).AsInt32());
    }

    [Fact]
    public void Nan_stays_nan()
    {
        Assert.True(float.IsNaN(ScalarLanes.FlushTiny(ScalarLanes.Broadcast(float.NaN)).A));
        Assert.True(float.IsNaN(Lanes256.FlushTiny(Vector256.Create(-float.NaN))[0]));
    }

    [Fact]
    public void A_bias_is_never_quite_zero_and_else_what_it_was()
    {
        // One unit, one sum: the bias row, a row of x, a row of h.
        float[] packed = new float[12];
        foreach (var (bias, expected) in new[] { (0f, 9.09494702e-13f), (-0f, 9.09494702e-13f), (1e-20f, 9.09494702e-13f), (-0.25f, -0.25f), (1f, 1f) })
        {
            var block = Packer.Gates([2f], [3f], [bias], default, 1, [new GateSum(0, 1)], 4);
            for (var index = 0; index < packed.Length; index++)
                packed[index] = System.Runtime.CompilerServices.Unsafe.Add(ref block.First, index);
            Assert.Equal([expected, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0], packed);
        }
    }
}
