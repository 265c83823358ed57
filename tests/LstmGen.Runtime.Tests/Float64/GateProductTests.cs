using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LstmGen.Runtime.Float64.Tests;

/// <summary>σ(2h)·tanh x stays within its bound, with the same bits at every width.</summary>
public sealed class GateProductTests
{
    private static readonly double Bound = Fma.IsSupported || AdvSimd.Arm64.IsSupported ? 6e-16 : 1e-15;

    // From where both are nearly linear to where both are flat, in steps that are no double's neighbours.
    private static readonly double[] Arguments = [.. Enumerable.Range(-48, 97).SelectMany(step => (double[])[0.4321 * step, 0.0000137 * step, 0.0173 * step])];

    [Fact]
    public void The_product_is_within_its_bound()
    {
        foreach (var h in Arguments)
        {
            var gate = Truth.Sigmoid(2 * h);
            var results = Products<Lanes256, Vector256<double>>(h, Whole<Lanes256, Vector256<double>>);
            for (var index = 0; index < Arguments.Length; index++)
            {
                var error = Math.Abs((gate * Truth.Tanh(Arguments[index]) - results[index]).High);
                if (!(error <= Bound) || Math.Abs(results[index]) > 1)
                    Assert.Fail($"σ(2·{h:R})·tanh {Arguments[index]:R} is {results[index]:R}, off by {error:E2}.");
            }
        }
    }

    [Fact]
    public void Every_width_has_the_same_bits()
    {
        foreach (var h in Arguments)
        {
            var expected = Products<ScalarLanes, Pair>(h, Whole<ScalarLanes, Pair>);
            Assert.Equal(expected, Products<Lanes128, Vector128<double>>(h, Whole<Lanes128, Vector128<double>>));
            Assert.Equal(expected, Products<Lanes256, Vector256<double>>(h, Whole<Lanes256, Vector256<double>>));
            Assert.Equal(expected, Products<Lanes512, Vector512<double>>(h, Whole<Lanes512, Vector512<double>>));
        }
    }

    [Fact]
    public void A_factor_of_tanh_is_multiplied_in()
    {
        foreach (var factor in (double[])[0.3, -1.5, 0])
        {
            var results = Products<Lanes256, Vector256<double>>(factor, (by, x) => Gate.TanhTimes<Lanes256, Vector256<double>>(x, by));
            for (var index = 0; index < Arguments.Length; index++)
                Assert.Equal((Truth.Tanh(Arguments[index]) * factor).High, results[index], 1e-15);
        }
    }

    [Theory]
    [InlineData(double.NaN, 0.5)]
    [InlineData(0.5, double.NaN)]
    public void Nan_in_either_stays_nan(double h, double x)
    {
        Assert.True(double.IsNaN(Gate.SigmoidTimesTanh<Lanes128, Vector128<double>>(Vector128.Create(h), Vector128.Create(x))[0]));
        Assert.True(double.IsNaN(Gate.SigmoidTimesTanh<ScalarLanes, Pair>(ScalarLanes.Broadcast(h), ScalarLanes.Broadcast(x)).A));
    }

    /// <summary>The product of h and every argument.</summary>
    private static double[] Products<TLanes, TVector>(double h, Func<TVector, TVector, TVector> product)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var padded = new double[(Arguments.Length + 7) / 8 * 8];
        Arguments.CopyTo(padded, 0);
        for (var index = 0; index * TLanes.Count < padded.Length; index++)
            TLanes.Store(product(TLanes.Broadcast(h), TLanes.Load(ref padded[0], index)), ref padded[0], index);
        return padded[..Arguments.Length];
    }

    private static TVector Whole<TLanes, TVector>(TVector h, TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Gate.SigmoidTimesTanh<TLanes, TVector>(h, x);
}
