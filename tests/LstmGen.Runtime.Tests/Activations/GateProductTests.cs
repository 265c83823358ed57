using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LstmGen.Runtime.Tests;

/// <summary>σ(2h)·tanh x stays within its bound, and its three forms have the same bits.</summary>
public sealed class GateProductTests
{
    private static readonly double Bound = Fma.IsSupported || AdvSimd.IsSupported ? 3.5e-7 : 4e-7;

    // From where both are nearly linear to where both are flat, in steps that are no float's neighbours.
    private static readonly float[] Arguments = [.. Enumerable.Range(-96, 193).SelectMany(step => (float[])[0.0961f * step, 0.0000137f * step])];

    [Fact]
    public void The_product_is_within_its_bound()
    {
        foreach (var h in Arguments)
        {
            var results = Products<Lanes256, Vector256<float>>(h);
            for (var index = 0; index < results.Length; index++)
            {
                var error = Math.Abs(results[index] - Math.Tanh(Arguments[index]) / (1 + Math.Exp(-2.0 * h)));
                if (!(error <= Bound) || Math.Abs(results[index]) > 1)
                    Assert.Fail($"σ(2·{h:R})·tanh {Arguments[index]:R} is {results[index]:R}, off by {error:E2}.");
            }
        }
    }

    [Fact]
    public void Every_width_and_every_form_has_the_same_bits()
    {
        foreach (var h in Arguments)
        {
            var expected = Products<ScalarLanes, Quad>(h);
            Assert.Equal(expected, Products<Lanes128, Vector128<float>>(h));
            Assert.Equal(expected, Products<Lanes256, Vector256<float>>(h));
            Assert.Equal(expected, Products<Lanes512, Vector512<float>>(h));
            Assert.Equal(expected, Products<Lanes256, Vector256<float>>(h, ofParts: true));
        }
    }

    [Fact]
    public void A_sigmoid_of_parts_has_the_bits_of_the_whole_one()
    {
        foreach (var h in Arguments)
        {
            var half = Gate.HalfTanh<Lanes128, Vector128<float>>(Vector128.Create(h), out var divisor);
            Assert.Equal(Gate.SigmoidOfHalved<Lanes128, Vector128<float>>(Vector128.Create(h)), Gate.SigmoidOf<Lanes128, Vector128<float>>(half, divisor));
        }
    }

    [Theory]
    [InlineData(float.NaN, 0.5f)]
    [InlineData(0.5f, float.NaN)]
    public void Nan_in_either_stays_nan(float h, float x)
    {
        Assert.True(float.IsNaN(Gate.SigmoidTimesTanh<Lanes128, Vector128<float>>(Vector128.Create(h), Vector128.Create(x))[0]));
        Assert.True(float.IsNaN(Gate.SigmoidTimesTanh<ScalarLanes, Quad>(ScalarLanes.Broadcast(h), ScalarLanes.Broadcast(x)).A));
    }

    /// <summary>σ(2h)·tanh x for every x of the arguments.</summary>
    private static float[] Products<TLanes, TVector>(float h, bool ofParts = false)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var padded = new float[(Arguments.Length + 15) / 16 * 16];
        Arguments.CopyTo(padded, 0);
        for (var index = 0; index * TLanes.Count < padded.Length; index++)
        {
            TVector gate = TLanes.Broadcast(h), x = TLanes.Load(ref padded[0], index);
            TLanes.Store(ofParts ? OfParts<TLanes, TVector>(gate, x) : Gate.SigmoidTimesTanh<TLanes, TVector>(gate, x), ref padded[0], index);
        }

        return padded[..Arguments.Length];
    }

    private static TVector OfParts<TLanes, TVector>(TVector h, TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var half = Gate.HalfTanh<TLanes, TVector>(h, out var divisor);
        var halfOfX = Gate.HalfTanh<TLanes, TVector>(x, out var divisorOfX);
        return Gate.SigmoidTimesTanhOf<TLanes, TVector>(half, divisor, halfOfX, divisorOfX);
    }
}
