using System.Runtime.Intrinsics;

namespace LstmGen.Runtime.Float64.Tests;

/// <summary>The greater and the lesser of two values, at every width.</summary>
public sealed class ExtremeTests
{
    private static readonly double[] Values = [0, 1, -1, 0.5, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN];

    [Fact]
    public void Are_those_of_IEEE_754_and_NaN_wins()
    {
        foreach (var left in Values)
        {
            foreach (var right in Values)
            {
                Check<ScalarLanes, Pair>(left, right);
                Check<Lanes128, Vector128<double>>(left, right);
                Check<Lanes256, Vector256<double>>(left, right);
                Check<Lanes512, Vector512<double>>(left, right);
            }
        }
    }

    [Fact]
    public void Of_zeros_that_differ_in_sign_the_first_is_taken()
    {
        Assert.True(double.IsNegative(First<Lanes128, Vector128<double>>(Extreme.Maximum<Lanes128, Vector128<double>>(Lanes128.Broadcast(-0d), Lanes128.Broadcast(0d)))));
        Assert.False(double.IsNegative(First<Lanes128, Vector128<double>>(Extreme.Minimum<Lanes128, Vector128<double>>(Lanes128.Broadcast(0d), Lanes128.Broadcast(-0d)))));
    }

    private static void Check<TLanes, TVector>(double left, double right)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var (a, b) = (TLanes.Broadcast(left), TLanes.Broadcast(right));
        Assert.Equal(Math.Max(left, right), First<TLanes, TVector>(Extreme.Maximum<TLanes, TVector>(a, b)));
        Assert.Equal(Math.Min(left, right), First<TLanes, TVector>(Extreme.Minimum<TLanes, TVector>(a, b)));
    }

    private static double First<TLanes, TVector>(TVector value)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        Span<double> doubles = stackalloc double[8];
        TLanes.Store(value, ref doubles[0], 0);
        return doubles[0];
    }
}
