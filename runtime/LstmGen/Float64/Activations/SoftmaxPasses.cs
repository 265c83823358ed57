using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64;

/// <summary>
/// The passes of a softmax and of functions like it over memory that holds a multiple of 8 doubles. The sum has one order at every width:
/// double i goes to partial sum i mod 8, and the eight are added in halves.
/// </summary>
internal static class SoftmaxPasses
{
    /// <summary>Makes all that stands past the last value −∞, up to a multiple of 8.</summary>
    /// <returns>How many vectors there are then.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Fill<TLanes, TVector>(ref double values, int count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var padded = (count + Eight.Length - 1) / Eight.Length * Eight.Length;
        for (var i = count; i < padded; i++)
            Unsafe.Add(ref values, i) = double.NegativeInfinity;
        return padded / TLanes.Count;
    }

    /// <summary>The largest of the values, in every lane; NaN is passed over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Largest<TLanes, TVector>(ref double values, int vectors)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var largest = TLanes.Broadcast(double.NegativeInfinity);
        for (var i = 0; i < vectors; i++)
            largest = TLanes.AtLeast(largest, TLanes.Load(ref values, i));
        return OfAllLanes<TLanes, TVector>(largest);
    }

    /// <summary>The largest lane, in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector OfAllLanes<TLanes, TVector>(TVector largest)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var lanes = new Eight();
        TLanes.Store(largest, ref lanes[0], 0);
        var maximum = lanes[0];
        for (var i = 1; i < TLanes.Count; i++)
            maximum = maximum < lanes[i] ? lanes[i] : maximum;
        return TLanes.Broadcast(maximum);
    }

    /// <summary>Puts e^(value − largest) in the place of each value and adds it to its partial sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Exponentials<TLanes, TVector>(ref double values, int vectors, TVector largest, ref double sums)
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
    public static void Shift<TLanes, TVector>(ref double values, int vectors, TVector largest, ref double sums)
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
    public static void AddTo<TLanes, TVector>(TVector vector, ref double sums, int index)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var slot = index % (Eight.Length / TLanes.Count);
        TLanes.Store(TLanes.Add(TLanes.Load(ref sums, slot), vector), ref sums, slot);
    }

    /// <summary>Subtracts a number from each value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Subtract<TLanes, TVector>(ref double values, int vectors, TVector subtracted)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        for (var i = 0; i < vectors; i++)
            TLanes.Store(TLanes.Subtract(TLanes.Load(ref values, i), subtracted), ref values, i);
    }

    /// <summary>The eight partial sums together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Total(ref double sums)
    {
        for (var half = Eight.Length / 2; half > 0; half /= 2)
        {
            for (var i = 0; i < half; i++)
                Unsafe.Add(ref sums, i) += Unsafe.Add(ref sums, i + half);
        }

        return sums;
    }

    /// <summary>Divides each value by the sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Divide<TLanes, TVector>(ref double values, int vectors, TVector sum)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        for (var i = 0; i < vectors; i++)
            TLanes.Store(TLanes.Divide(TLanes.Load(ref values, i), sum), ref values, i);
    }
}
