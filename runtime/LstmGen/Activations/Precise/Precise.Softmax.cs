using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // yᵢ = e^(xᵢ − m) / Σⱼ e^(xⱼ − m) with m = max x: no exponential overflows, and the sum is at least 1.
    //
    // What stands past the last value becomes −∞ first, whose exponential is 0 and adds nothing. NaN or +∞ anywhere makes every result
    // NaN, as in Keras. Each exponential is within 1 unit in the last place, and so is their quotient by the sum; the argument xᵢ − m is
    // rounded, which a result of e^−d sees as d/2 units; n values add up with an error of n/32 + 2 units at most.


    /// <summary>
    /// The softmax of some floats, in place: positive numbers that add up to 1. Absolute error at most 2e-7 for up to 1,000 values.
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="values">
    /// The first of the floats. The memory has room for a multiple of 16 of them; what stands past the last one has no influence and is overwritten.
    /// </param>
    /// <param name="count">How many there are, 0 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Softmax<TLanes, TVector>(ref float values, int count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => VectorFunctions.Padded<SoftmaxFunction, TLanes, TVector>(ref values, count);

    /// <summary><see cref="Softmax"/> of values in two pieces.</summary>
    internal readonly struct SoftmaxFunction : IVectorFunction
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Apply<TLanes, TVector>(ref float values, int vectors, ref float tail, int tailVectors)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct
        {
            var sums = new Sixteen();
            var largest = SoftmaxPasses.Largest<TLanes, TVector>(ref values, vectors, ref tail, tailVectors);
            SoftmaxPasses.Exponentials<TLanes, TVector>(ref values, vectors, largest, ref sums[0]);
            SoftmaxPasses.Exponentials<TLanes, TVector>(ref tail, tailVectors, largest, ref sums[0]);
            var sum = TLanes.Broadcast(SoftmaxPasses.Total(ref sums[0]));
            SoftmaxPasses.Divide<TLanes, TVector>(ref values, vectors, sum);
            SoftmaxPasses.Divide<TLanes, TVector>(ref tail, tailVectors, sum);
        }
    }
}
