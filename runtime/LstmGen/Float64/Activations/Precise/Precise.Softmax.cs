using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64;

public static partial class Precise
{
    // yᵢ = e^(xᵢ − m) / Σⱼ e^(xⱼ − m) with m = max x: no exponential overflows, and the sum is at least 1.
    //
    // What stands past the last value becomes −∞ first, whose exponential is 0 and adds nothing. NaN or +∞ anywhere makes every result
    // NaN, as in Keras. Each exponential is within 1 unit in the last place, and so is their quotient by the sum; the argument xᵢ − m is
    // rounded, which a result of e^−d sees as d/2 units; n values add up with an error of n/32 + 2 units at most.

    /// <summary>
    /// The softmax of some doubles, in place: positive numbers that add up to 1. Absolute error at most 4e-16 for up to 1,000 values.
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="values">
    /// The first of the doubles. The memory has room for a multiple of 8 of them; what stands past the last one has no influence and is overwritten.
    /// </param>
    /// <param name="count">How many there are, 0 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Softmax<TLanes, TVector>(ref double values, int count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var vectors = SoftmaxPasses.Fill<TLanes, TVector>(ref values, count);
        var largest = SoftmaxPasses.Largest<TLanes, TVector>(ref values, vectors);
        var sums = new Eight();
        SoftmaxPasses.Exponentials<TLanes, TVector>(ref values, vectors, largest, ref sums[0]);
        SoftmaxPasses.Divide<TLanes, TVector>(ref values, vectors, TLanes.Broadcast(SoftmaxPasses.Total(ref sums[0])));
    }
}
