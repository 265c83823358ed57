using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // yᵢ = max(xᵢ − τ, 0) with the τ for which they add up to 1 (Martins and Astudillo, 2016). Rather than sorting: the values above a bound have the threshold
    // (Σ − 1)/n; that is the next bound, and drops some more of them, until none drops (Michelot, 1986). With the largest value taken away from all first, the
    // first bound is −1, for τ is at least that.


    /// <summary>
    /// The sparsemax of some floats, in place: the point nearest to them among the numbers from 0 up that add up to 1; small ones become 0. Absolute error at most 4e-7 for up to 1,000 values.
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="values">
    /// The first of the floats. The memory has room for a multiple of 16 of them; what stands past the last one has no influence and is overwritten.
    /// </param>
    /// <param name="count">How many there are, 0 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Sparsemax<TLanes, TVector>(ref float values, int count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => VectorFunctions.Padded<SparsemaxFunction, TLanes, TVector>(ref values, count);

    /// <summary><see cref="Sparsemax"/> of values in two pieces.</summary>
    internal readonly struct SparsemaxFunction : IVectorFunction
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Apply<TLanes, TVector>(ref float values, int vectors, ref float tail, int tailVectors)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct
        {
            var largest = SoftmaxPasses.Largest<TLanes, TVector>(ref values, vectors, ref tail, tailVectors);
            SoftmaxPasses.Subtract<TLanes, TVector>(ref values, vectors, largest);
            SoftmaxPasses.Subtract<TLanes, TVector>(ref tail, tailVectors, largest);

            float bound = -1, count = float.PositiveInfinity, before;
            do
            {
                before = count;
                Sixteen sums = new(), counts = new();
                AddAbove<TLanes, TVector>(ref values, vectors, bound, ref sums[0], ref counts[0]);
                AddAbove<TLanes, TVector>(ref tail, tailVectors, bound, ref sums[0], ref counts[0]);
                count = SoftmaxPasses.Total(ref counts[0]);
                bound = (SoftmaxPasses.Total(ref sums[0]) - 1) / count;
            }
            while (count < before);

            SubtractAndCut<TLanes, TVector>(ref values, vectors, bound);
            SubtractAndCut<TLanes, TVector>(ref tail, tailVectors, bound);
        }

        // NaN is not below the bound: one makes the sum NaN, and so every result.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void AddAbove<TLanes, TVector>(ref float values, int vectors, float bound, ref float sums, ref float counts)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct
        {
            TVector zero = TLanes.Broadcast(0), one = TLanes.Broadcast(1), limit = TLanes.Broadcast(bound);
            for (var i = 0; i < vectors; i++)
            {
                var value = TLanes.Load(ref values, i);
                SoftmaxPasses.AddTo<TLanes, TVector>(TLanes.SelectLess(value, limit, zero, value), ref sums, i);
                SoftmaxPasses.AddTo<TLanes, TVector>(TLanes.SelectLess(value, limit, zero, one), ref counts, i);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void SubtractAndCut<TLanes, TVector>(ref float values, int vectors, float bound)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct
        {
            TVector zero = TLanes.Broadcast(0), limit = TLanes.Broadcast(bound);
            for (var i = 0; i < vectors; i++)
                TLanes.Store(TLanes.AtLeast(TLanes.Subtract(TLanes.Load(ref values, i), limit), zero), ref values, i);
        }
    }
}
