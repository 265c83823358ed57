using System.Runtime.Intrinsics;

namespace LstmGen.Runtime.Tests;

/// <summary>Sums of a sample's numbers: right, with the same bits at every width, and reading nothing past the last number.</summary>
public sealed class SumsTests
{
    [Fact]
    public void They_are_the_same_at_every_width_and_as_good_as_floats_can_be()
    {
        var random = new Random(3);
        for (var count = 1; count <= 70; count++)
        {
            float[] values = [.. Enumerable.Range(0, count).Select(_ => 100 + (float)random.NextDouble())];
            var mean = values.Average();
            var (sum, squares) = Of<Lanes512, Vector512<float>>(values, mean);
            Assert.InRange(sum, values.Sum(x => (double)x) * (1 - 3e-7), values.Sum(x => (double)x) * (1 + 3e-7));
            Assert.Equal(values.Sum(x => ((double)x - mean) * ((double)x - mean)), squares, 1e-5);
            Assert.Equal((sum, squares), Of<Lanes256, Vector256<float>>(values, mean));
            Assert.Equal((sum, squares), Of<Lanes128, Vector128<float>>(values, mean));
            Assert.Equal((sum, squares), Of<ScalarLanes, Quad>(values, mean));
        }
    }

    [Fact]
    public void They_are_the_same_at_every_width_and_as_good_as_doubles_can_be()
    {
        var random = new Random(4);
        for (var count = 1; count <= 40; count++)
        {
            double[] values = [.. Enumerable.Range(0, count).Select(_ => 100 + random.NextDouble())];
            var mean = values.Average();
            var (sum, squares) = OfDoubles<Float64.Lanes512, Vector512<double>>(values, mean);
            Assert.Equal((double)values.Sum(x => (decimal)x), sum, 1e-11);
            Assert.Equal(values.Sum(x => (x - mean) * (x - mean)), squares, 1e-12);
            Assert.Equal((sum, squares), OfDoubles<Float64.Lanes256, Vector256<double>>(values, mean));
            Assert.Equal((sum, squares), OfDoubles<Float64.Lanes128, Vector128<double>>(values, mean));
            Assert.Equal((sum, squares), OfDoubles<Float64.ScalarLanes, Float64.Pair>(values, mean));
        }
    }

    private static (float Sum, float Squares) Of<TLanes, TVector>(float[] values, float mean)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // NaN follows the last number: one that counted would be seen.
        float[] buffer = [.. values, .. Enumerable.Repeat(float.NaN, 32)];
        float[] lanes = new float[16], squares = new float[16];
        TLanes.Store(Runtime.Sums.Of<TLanes, TVector>(ref buffer[0], values.Length), ref lanes[0], 0);
        TLanes.Store(Runtime.Sums.OfSquares<TLanes, TVector>(ref buffer[0], TLanes.Broadcast(mean), values.Length), ref squares[0], 0);
        Assert.All(lanes[..TLanes.Count], lane => Assert.Equal(lanes[0], lane));
        return (lanes[0], squares[0]);
    }

    private static (double Sum, double Squares) OfDoubles<TLanes, TVector>(double[] values, double mean)
        where TLanes : struct, Float64.ILanes<TVector>
        where TVector : struct
    {
        double[] buffer = [.. values, .. Enumerable.Repeat(double.NaN, 16)];
        double[] lanes = new double[8], squares = new double[8];
        TLanes.Store(Float64.Sums.Of<TLanes, TVector>(ref buffer[0], values.Length), ref lanes[0], 0);
        TLanes.Store(Float64.Sums.OfSquares<TLanes, TVector>(ref buffer[0], TLanes.Broadcast(mean), values.Length), ref squares[0], 0);
        Assert.All(lanes[..TLanes.Count], lane => Assert.Equal(lanes[0], lane));
        return (lanes[0], squares[0]);
    }
}
