using System.Runtime.Intrinsics;

namespace LstmGen.Runtime.Tests;

/// <summary>The greater and the lesser of two values, at every width.</summary>
public sealed class ExtremeTests
{
    private static readonly float[] Values = [0, 1, -1, 0.5f, float.Epsilon, -float.Epsilon, float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN];

    [Fact]
    public void Are_those_of_IEEE_754_and_NaN_wins()
    {
        foreach (var left in Values)
        {
            foreach (var right in Values)
            {
                Check<ScalarLanes, Quad>(left, right);
                Check<Lanes128, Vector128<float>>(left, right);
                Check<Lanes256, Vector256<float>>(left, right);
                Check<Lanes512, Vector512<float>>(left, right);
            }
        }
    }

    [Fact]
    public void Of_zeros_that_differ_in_sign_the_first_is_taken()
    {
        Assert.True(float.IsNegative(First<Lanes128, Vector128<float>>(Extreme.Maximum<Lanes128, Vector128<float>>(Lanes128.Broadcast(-0f), Lanes128.Broadcast(0f)))));
        Assert.False(float.IsNegative(First<Lanes128, Vector128<float>>(Extreme.Minimum<Lanes128, Vector128<float>>(Lanes128.Broadcast(0f), Lanes128.Broadcast(-0f)))));
    }

    private static void Check<TLanes, TVector>(float left, float right)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var (a, b) = (TLanes.Broadcast(left), TLanes.Broadcast(right));
        Assert.Equal(Math.Max(left, right), First<TLanes, TVector>(Extreme.Maximum<TLanes, TVector>(a, b)));
        Assert.Equal(Math.Min(left, right), First<TLanes, TVector>(Extreme.Minimum<TLanes, TVector>(a, b)));
    }

    private static float First<TLanes, TVector>(TVector value)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        Span<float> floats = stackalloc float[16];
        TLanes.Store(value, ref floats[0], 0);
        return floats[0];
    }
}
