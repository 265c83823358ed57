using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64;

public static partial class Precise
{
    // yᵢ = max(xᵢ − τ, 0) with the τ for which they add up to 1 (Martins and Astudillo, 2016). Rather than sorting: the values above a bound have the threshold
    // (Σ − 1)/n; that is the next bound, and drops some more of them, until none drops (Michelot, 1986). With the largest value taken away from all first, the
    // first bound is −1, for τ is at least that.

    /// <summary>
    /// The sparsemax of some doubles, in place: the point nearest to them among the numbers from 0 up that add up to 1; small ones become 0. Absolute error at most 8e-16 for up to 1,000 values.
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="values">
    /// The first of the doubles. The memory has room for a multiple of 8 of them; what stands past the last one has no influence and is overwritten.
    /// </param>
    /// <param name="count">How many there are, 0 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Sparsemax<TLanes, TVector>(ref double values, int count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var vectors = SoftmaxPasses.Fill<TLanes, TVector>(ref values, count);
        var largest = SoftmaxPasses.Largest<TLanes, TVector>(ref values, vectors);
        SoftmaxPasses.Subtract<TLanes, TVector>(ref values, vectors, largest);

        double bound = -1, above = double.PositiveInfinity, before;
        do
        {
            before = above;
            Eight sums = new(), counts = new();
            AddAbove<TLanes, TVector>(ref values, vectors, bound, ref sums[0], ref counts[0]);
            above = SoftmaxPasses.Total(ref counts[0]);
            bound = (SoftmaxPasses.Total(ref sums[0]) - 1) / above;
        }
        while (above < before);

        SubtractAndCut<TLanes, TVector>(ref values, vectors, bound);
    }

    // NaN is not below the bound: one makes the sum NaN, and so every result.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddAbove<TLanes, TVector>(ref double values, int vectors, double bound, ref double sums, ref double counts)
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
    private static void SubtractAndCut<TLanes, TVector>(ref double values, int vectors, double bound)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        TVector zero = TLanes.Broadcast(0), limit = TLanes.Broadcast(bound);
        for (var i = 0; i < vectors; i++)
            TLanes.Store(TLanes.AtLeast(TLanes.Subtract(TLanes.Load(ref values, i), limit), zero), ref values, i);
    }
}
