using System.Runtime.Intrinsics;

namespace LstmGen.Runtime.Float64.Tests;

/// <summary>What the activations do not touch of the lanes: pairs, places in memory, and what the exponent's bits give.</summary>
public sealed class LanesTests
{
    [Fact]
    public void A_pair_is_two_neighbours_in_turn_and_gives_each_of_them()
    {
        Pairs<Lanes512, Vector512<double>>();
        Pairs<Lanes256, Vector256<double>>();
        Pairs<Lanes128, Vector128<double>>();
        Pairs<ScalarLanes, Pair>();
    }

    [Fact]
    public void Loads_and_stores_stand_a_vector_apart()
    {
        Places<Lanes512, Vector512<double>>();
        Places<Lanes256, Vector256<double>>();
        Places<Lanes128, Vector128<double>>();
        Places<ScalarLanes, Pair>();
    }

    [Fact]
    public void Powers_exponents_and_significands_are_exact()
    {
        Exponents<Lanes512, Vector512<double>>();
        Exponents<Lanes256, Vector256<double>>();
        Exponents<Lanes128, Vector128<double>>();
        Exponents<ScalarLanes, Pair>();
    }

    private static void Pairs<TLanes, TVector>()
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        double[] numbers = [1, 2, 3, 4];
        var pair = TLanes.BroadcastPair(ref numbers[0], 1);
        var lanes = Lanes<TLanes, TVector>(pair);
        Assert.Equal(Enumerable.Range(0, TLanes.Count).Select(lane => lane % 2 == 0 ? 2.0 : 3), lanes);
        Assert.All(Lanes<TLanes, TVector>(TLanes.Even(pair)), lane => Assert.Equal(2, lane));
        Assert.All(Lanes<TLanes, TVector>(TLanes.Odd(pair)), lane => Assert.Equal(3, lane));
        Assert.All(Lanes<TLanes, TVector>(TLanes.Broadcast(ref numbers[0], 3)), lane => Assert.Equal(4, lane));
    }

    private static void Places<TLanes, TVector>()
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        double[] source = [.. Enumerable.Range(0, 3 * TLanes.Count).Select(i => i + 0.5)], destination = new double[source.Length];
        for (var i = 0; i < 3; i++)
            TLanes.Store(TLanes.Load(ref source[0], i), ref destination[0], i);
        Assert.Equal(source, destination);
    }

    private static void Exponents<TLanes, TVector>()
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        for (var n = -1022; n <= 1023; n++)
        {
            var power = TLanes.PowerOfTwo(TLanes.Broadcast(n));
            Assert.All(Lanes<TLanes, TVector>(power), lane => Assert.Equal(Math.ScaleB(1, n), lane));
            var value = TLanes.Multiply(power, TLanes.Broadcast(1.75));
            Assert.All(Lanes<TLanes, TVector>(TLanes.Exponent(value)), lane => Assert.Equal(n, lane));
            Assert.All(Lanes<TLanes, TVector>(TLanes.Significand(value)), lane => Assert.Equal(1.75, lane));
        }
    }

    private static double[] Lanes<TLanes, TVector>(TVector vector)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var lanes = new double[TLanes.Count];
        TLanes.Store(vector, ref lanes[0], 0);
        return lanes;
    }
}
