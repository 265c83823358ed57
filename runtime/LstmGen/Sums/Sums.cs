using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

/// <summary>
/// Sums over the numbers of a sample. They have one order at every vector width: number i goes to partial sum i mod 16, and the sixteen are added in halves.
/// </summary>
public static class Sums
{
    /// <summary>Σ xᵢ, in every lane.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="values">The first of the numbers; nothing past the last is read.</param>
    /// <param name="count">How many there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Of<TLanes, TVector>(ref float values, int count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var sums = new Sixteen();
        var whole = count / Sixteen.Length * Sixteen.Length;
        for (var i = 0; i < whole / TLanes.Count; i++)
            SoftmaxPasses.AddTo<TLanes, TVector>(TLanes.Load(ref values, i), ref sums[0], i);

        for (var i = whole; i < count; i++)
            sums[i - whole] += Unsafe.Add(ref values, i);
        return TLanes.Broadcast(SoftmaxPasses.Total(ref sums[0]));
    }

    /// <summary>Σ (xᵢ − m)², in every lane: with m = 0 the sum of the squares.</summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="values">The first of the numbers; nothing past the last is read.</param>
    /// <param name="mean">m, in every lane.</param>
    /// <param name="count">How many there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector OfSquares<TLanes, TVector>(ref float values, TVector mean, int count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var sums = new Sixteen();
        var whole = count / Sixteen.Length * Sixteen.Length;
        for (var i = 0; i < whole / TLanes.Count; i++)
            AddSquare<TLanes, TVector>(TLanes.Subtract(TLanes.Load(ref values, i), mean), ref sums[0], i);

        // The last, incomplete sixteen stand on the stack; what fills them up differs from the mean by nothing.
        if (whole < count)
        {
            var rest = new Sixteen();
            for (var i = 0; i < Sixteen.Length / TLanes.Count; i++)
                TLanes.Store(mean, ref rest[0], i);
            for (var i = whole; i < count; i++)
                rest[i - whole] = Unsafe.Add(ref values, i);
            for (var i = 0; i < Sixteen.Length / TLanes.Count; i++)
                AddSquare<TLanes, TVector>(TLanes.Subtract(TLanes.Load(ref rest[0], i), mean), ref sums[0], i);
        }

        return TLanes.Broadcast(SoftmaxPasses.Total(ref sums[0]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddSquare<TLanes, TVector>(TVector difference, ref float sums, int index)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var slot = index % (Sixteen.Length / TLanes.Count);
        TLanes.Store(TLanes.MultiplyAdd(difference, difference, TLanes.Load(ref sums, slot)), ref sums, slot);
    }
}
