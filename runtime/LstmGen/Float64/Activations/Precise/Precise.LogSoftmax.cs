using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64;

public static partial class Precise
{
    // yᵢ = (xᵢ − m) − log Σⱼ e^(xⱼ − m) with m = max x. The largest result is minus the logarithm of a sum from 1 up: where one value outweighs all others it is
    // near 0, and right to an absolute error alone.

    /// <summary>
    /// The logarithm of the softmax of some doubles, in place: xᵢ − log Σⱼ e^xⱼ. Error at most 8e-16 for up to 1,000 values, and 1 unit in the last place besides.
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="values">
    /// The first of the doubles. The memory has room for a multiple of 8 of them; what stands past the last one has no influence and is overwritten.
    /// </param>
    /// <param name="count">How many there are, 0 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LogSoftmax<TLanes, TVector>(ref double values, int count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var vectors = SoftmaxPasses.Fill<TLanes, TVector>(ref values, count);
        var largest = SoftmaxPasses.Largest<TLanes, TVector>(ref values, vectors);
        var sums = new Eight();
        SoftmaxPasses.Shift<TLanes, TVector>(ref values, vectors, largest, ref sums[0]);
        SoftmaxPasses.Subtract<TLanes, TVector>(ref values, vectors, Log<TLanes, TVector>(TLanes.Broadcast(SoftmaxPasses.Total(ref sums[0]))));
    }
}
