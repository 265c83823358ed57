using System.Runtime.Intrinsics;

namespace LstmGen.Runtime.Float64.Tests;

/// <summary>Numbers with which arithmetic would be slow do not get into a layer's sums.</summary>
public sealed class TinyTests
{
    private const double Least = 1.4916681462400413e-154;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-0d, 0)]
    [InlineData(double.Epsilon, 0)]
    [InlineData(-1e-310, 0)]
    [InlineData(1e-154, 0)]
    [InlineData(Least, Least)]
    [InlineData(-Least, -Least)]
    [InlineData(1, 1)]
    [InlineData(-1.7e308, -1.7e308)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity)]
    public void What_is_below_the_least_becomes_zero_at_every_width(double value, double expected)
    {
        var bits = BitConverter.DoubleToInt64Bits(expected);
        Assert.Equal(bits, BitConverter.DoubleToInt64Bits(ScalarLanes.FlushTiny(ScalarLanes.Broadcast(value)).A));
        Assert.Equal(Vector128.Create(bits), Lanes128.FlushTiny(Vector128.Create(value)).AsInt64());
        Assert.Equal(Vector256.Create(bits), Lanes256.FlushTiny(Vector256.Create(value)).AsInt64());
        Assert.Equal(Vector512.Create(bits), Lanes512.FlushTiny(Vector512.Create(value)).AsInt64());

        double[] source = [1, value];
        Assert.Equal(bits, BitConverter.DoubleToInt64Bits(ScalarLanes.BroadcastFlushed(ref source[0], 1).B));
        Assert.Equal(Vector128.Create(bits), Lanes128.BroadcastFlushed(ref source[0], 1).AsInt64());
        Assert.Equal(Vector256.Create(bits), Lanes256.BroadcastFlushed(ref source[0], 1).AsInt64());
        Assert.Equal(Vector512.Create(bits), Lanes512.BroadcastFlushed(ref source[0], 1).AsInt64());
    }

    [Fact]
    public void Nan_stays_nan()
    {
        var source = -double.NaN;
        Assert.True(double.IsNaN(ScalarLanes.FlushTiny(ScalarLanes.Broadcast(double.NaN)).A));
        Assert.True(double.IsNaN(Lanes256.FlushTiny(Vector256.Create(-double.NaN))[0]));
        Assert.True(double.IsNaN(ScalarLanes.BroadcastFlushed(ref source, 0).A));
        Assert.True(double.IsNaN(Lanes512.BroadcastFlushed(ref source, 0)[7]));
    }
}
