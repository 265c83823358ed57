using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LstmGen.Runtime.Float64.Tests;

/// <summary>σ(2f)·c + σ(2i)·tanh g stays within its bound, with the same bits at every width.</summary>
public sealed class NextCellTests
{
    private static readonly double Bound = Fma.IsSupported || AdvSimd.Arm64.IsSupported ? 1e-15 : 2e-15;

    // From where all are nearly linear to where they are flat.
    private static readonly double[] Arguments = [-30, -19.1, -12.345, -3.3, -0.71, -1e-3, -1e-9, 0, 1e-12, 0.0173, 0.4321, 1.7, 6.2, 19.0616, 40];

    private static readonly double[] Cells = [0, -1e-9, 0.3, -1.4142, 12.5, -1e4, 1e150];

    [Fact]
    public void The_new_cell_is_within_its_bound()
    {
        foreach (var (f, c, i, g) in Cases())
        {
            var truth = Truth.Sigmoid(2 * f) * c + Truth.Sigmoid(2 * i) * Truth.Tanh(g);
            var result = NextCell<Lanes128, Vector128<double>>(f, c, i, g);
            var error = Math.Abs((truth - result).High);
            if (!(error <= Bound * (1 + Math.Abs(c))))
                Assert.Fail($"σ(2·{f:R})·{c:R} + σ(2·{i:R})·tanh {g:R} is {result:R}, off by {error:E2}.");
        }
    }

    [Fact]
    public void Every_width_has_the_same_bits()
    {
        foreach (var (f, c, i, g) in Cases())
        {
            var expected = NextCell<ScalarLanes, Pair>(f, c, i, g);
            Assert.Equal(expected, NextCell<Lanes128, Vector128<double>>(f, c, i, g));
            Assert.Equal(expected, NextCell<Lanes256, Vector256<double>>(f, c, i, g));
            Assert.Equal(expected, NextCell<Lanes512, Vector512<double>>(f, c, i, g));
        }
    }

    [Theory]
    [InlineData(double.NaN, 1, 0.5, 0.5)]
    [InlineData(0.5, double.NaN, 0.5, 0.5)]
    [InlineData(0.5, 1, double.NaN, 0.5)]
    [InlineData(0.5, 1, 0.5, double.NaN)]
    public void Nan_in_any_stays_nan(double f, double c, double i, double g)
    {
        Assert.True(double.IsNaN(NextCell<Lanes128, Vector128<double>>(f, c, i, g)));
        Assert.True(double.IsNaN(NextCell<ScalarLanes, Pair>(f, c, i, g)));
    }

    [Fact]
    public void Infinite_sums_give_the_limits()
    {
        const double Infinity = double.PositiveInfinity;
        Assert.Equal(3.5, NextCell<Lanes256, Vector256<double>>(Infinity, 2.5, Infinity, Infinity));
        Assert.Equal(1.5, NextCell<Lanes256, Vector256<double>>(Infinity, 2.5, Infinity, -Infinity));
        Assert.Equal(1, NextCell<Lanes256, Vector256<double>>(-Infinity, 2.5, Infinity, Infinity), 1e-15);
        Assert.Equal(Infinity, NextCell<Lanes256, Vector256<double>>(0.5, Infinity, 0.5, 0.5));
    }

    private static IEnumerable<(double F, double C, double I, double G)> Cases() =>
        from f in Arguments from c in Cells from i in Arguments from g in Arguments select (f, c, i, g);

    private static double NextCell<TLanes, TVector>(double f, double c, double i, double g)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var results = new double[TLanes.Count];
        TLanes.Store(Gate.NextCell<TLanes, TVector>(TLanes.Broadcast(f), TLanes.Broadcast(c), TLanes.Broadcast(i), TLanes.Broadcast(g)), ref results[0], 0);
        Assert.All(results, result => Assert.Equal(results[0], result));
        return results[0];
    }
}
