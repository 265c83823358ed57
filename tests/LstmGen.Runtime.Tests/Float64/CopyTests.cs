using System.Runtime.Intrinsics;

namespace LstmGen.Runtime.Float64.Tests;

/// <summary>Copies between spans and buffers, at every length.</summary>
public sealed class CopyTests
{
    [Fact]
    public void As_many_doubles_as_asked_for_and_no_other()
    {
        Check<Lanes512, Vector512<double>>();
        Check<Lanes256, Vector256<double>>();
        Check<Lanes128, Vector128<double>>();
        Check<ScalarLanes, Pair>();
    }

    private static void Check<TLanes, TVector>()
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        for (var count = 0; count <= 40; count++)
        {
            double[] source = [.. Enumerable.Range(1, 41).Select(i => (double)i)], destination = new double[41];
            Floats.Copy<TLanes, TVector>(ref source[0], ref destination[0], count);
            Assert.Equal([.. source[..count], .. new double[41 - count]], destination);
        }
    }
}
