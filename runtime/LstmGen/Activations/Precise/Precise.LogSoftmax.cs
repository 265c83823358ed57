using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // yᵢ = (xᵢ − m) − log Σⱼ e^(xⱼ − m) with m = max x. The largest result is minus the logarithm of a sum from 1 up: where one value outweighs all others it is
    // near 0, and right to an absolute error alone.


    /// <summary>
    /// The logarithm of the softmax of some floats, in place: xᵢ − log Σⱼ e^xⱼ. Error at most 4e-7 for up to 1,000 values, and 1 unit in the last place besides.
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="values">
    /// The first of the floats. The memory has room for a multiple of 16 of them; what stands past the last one has no influence and is overwritten.
    /// </param>
    /// <param name="count">How many there are, 0 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LogSoftmax<TLanes, TVector>(ref float values, int count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => VectorFunctions.Padded<LogSoftmaxFunction, TLanes, TVector>(ref values, count);

    /// <summary><see cref="LogSoftmax"/> of values in two pieces.</summary>
    internal readonly struct LogSoftmaxFunction : IVectorFunction
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Apply<TLanes, TVector>(ref float values, int vectors, ref float tail, int tailVectors)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct
        {
            var sums = new Sixteen();
            var largest = SoftmaxPasses.Largest<TLanes, TVector>(ref values, vectors, ref tail, tailVectors);
            SoftmaxPasses.Shift<TLanes, TVector>(ref values, vectors, largest, ref sums[0]);
            SoftmaxPasses.Shift<TLanes, TVector>(ref tail, tailVectors, largest, ref sums[0]);
            var logarithm = Log<TLanes, TVector>(TLanes.Broadcast(SoftmaxPasses.Total(ref sums[0])));
            SoftmaxPasses.Subtract<TLanes, TVector>(ref values, vectors, logarithm);
            SoftmaxPasses.Subtract<TLanes, TVector>(ref tail, tailVectors, logarithm);
        }
    }
}
