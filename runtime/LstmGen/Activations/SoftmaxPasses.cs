using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

/// <summary>
/// The passes of a softmax and of functions like it over memory that holds a multiple of 16 floats. The sum has one order at every width: float i goes to partial sum
/// i mod 16, and the sixteen are added in halves.
/// </summary>
internal static class SoftmaxPasses
{
    /// <summary>The largest of the values in two pieces, in every lane; NaN is passed over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Largest<TLanes, TVector>(ref float values, int vectors, ref float tail, int tailVectors)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var largest = TLanes.Broadcast(float.NegativeInfinity);
        largest = Largest<TLanes, TVector>(ref values, vectors, largest);
        largest = Largest<TLanes, TVector>(ref tail, tailVectors, largest);
        return OfAllLanes<TLanes, TVector>(largest);
    }

    /// <summary>The larger one, lane by lane, of what was found before and of the values; NaN is passed over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Largest<TLanes, TVector>(ref float values, int vectors, TVector largest)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        for (var i = 0; i < vectors; i++)
            largest = TLanes.AtLeast(largest, TLanes.Load(ref values, i));
        return largest;
    }

    /// <summary>The largest lane, in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector OfAllLanes<TLanes, TVector>(TVector largest)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var lanes = new Sixteen();
        TLanes.Store(largest, ref lanes[0], 0);
        var maximum = lanes[0];
        for (var i = 1; i < TLanes.Count; i++)
            maximum = maximum < lanes[i] ? lanes[i] : maximum;
        return TLanes.Broadcast(maximum);
    }

    /// <summary>Puts e^(value − largest) in the place of each value and adds it to its partial sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Exponentials<TLanes, TVector>(ref float values, int vectors, TVector largest, ref float sums)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        for (var i = 0; i < vectors; i++)
        {
            var power = Precise.Exp<TLanes, TVector>(TLanes.Subtract(TLanes.Load(ref values, i), largest));
            TLanes.Store(power, ref values, i);
            AddTo<TLanes, TVector>(power, ref sums, i);
        }
    }

    /// <summary>Puts value − largest in the place of each value and adds the power of that to its partial sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Shift<TLanes, TVector>(ref float values, int vectors, TVector largest, ref float sums)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        for (var i = 0; i < vectors; i++)
        {
            var shifted = TLanes.Subtract(TLanes.Load(ref values, i), largest);
            TLanes.Store(shifted, ref values, i);
            AddTo<TLanes, TVector>(Precise.Exp<TLanes, TVector>(shifted), ref sums, i);
        }
    }

    /// <summary>Adds vector number <paramref name="index"/> to its partial sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddTo<TLanes, TVector>(TVector vector, ref float sums, int index)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var slot = index % (Sixteen.Length / TLanes.Count);
        TLanes.Store(TLanes.Add(TLanes.Load(ref sums, slot), vector), ref sums, slot);
    }

    /// <summary>Subtracts a number from each value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Subtract<TLanes, TVector>(ref float values, int vectors, TVector subtracted)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        for (var i = 0; i < vectors; i++)
            TLanes.Store(TLanes.Subtract(TLanes.Load(ref values, i), subtracted), ref values, i);
    }

    /// <summary>The sixteen partial sums together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Total(ref float sums)
    {
        for (var half = Sixteen.Length / 2; half > 0; half /= 2)
        {
            for (var i = 0; i < half; i++)
                Unsafe.Add(ref sums, i) += Unsafe.Add(ref sums, i + half);
        }

        return sums;
    }

    /// <summary>Divides each value by the sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Divide<TLanes, TVector>(ref float values, int vectors, TVector sum)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        for (var i = 0; i < vectors; i++)
            TLanes.Store(TLanes.Divide(TLanes.Load(ref values, i), sum), ref values, i);
    }
}
