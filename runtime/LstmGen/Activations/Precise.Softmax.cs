using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

public static partial class Precise
{
    // yᵢ = e^(xᵢ − m) / Σⱼ e^(xⱼ − m) with m = max x: no exponential overflows, and the sum is at least 1.
    //
    // The sum has one order at every width: float i goes to partial sum i mod 16, and the sixteen are added in halves. What stands past
    // the last value becomes −∞ first, whose exponential is 0 and adds nothing. NaN or +∞ anywhere makes every result NaN, as in Keras.

    /// <summary>
    /// The softmax of some floats, in place: positive numbers, which add up to 1; the error is a few units in the last place.
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
        where TVector : struct
    {
        var padded = (count + Sixteen.Length - 1) / Sixteen.Length * Sixteen.Length;
        for (var i = count; i < padded; i++)
            Unsafe.Add(ref values, i) = float.NegativeInfinity;

        var partial = new Sixteen();
        ref var sums = ref partial[0];

        // The largest value, lane by lane and then of all lanes.
        var largest = TLanes.Broadcast(float.NegativeInfinity);
        for (var i = 0; i < padded / TLanes.Count; i++)
            largest = TLanes.AtLeast(largest, TLanes.Load(ref values, i));
        TLanes.Store(largest, ref sums, 0);
        var maximum = sums;
        for (var lane = 1; lane < TLanes.Count; lane++)
            maximum = maximum < Unsafe.Add(ref sums, lane) ? Unsafe.Add(ref sums, lane) : maximum;
        largest = TLanes.Broadcast(maximum);

        // The exponentials and their sum.
        partial = new Sixteen();
        for (var i = 0; i < padded / TLanes.Count; i++)
        {
            var power = Exp<TLanes, TVector>(TLanes.Subtract(TLanes.Load(ref values, i), largest));
            TLanes.Store(power, ref values, i);
            var slot = i % (Sixteen.Length / TLanes.Count);
            TLanes.Store(TLanes.Add(TLanes.Load(ref sums, slot), power), ref sums, slot);
        }

        for (var half = Sixteen.Length / 2; half > 0; half /= 2)
            for (var i = 0; i < half; i++)
                Unsafe.Add(ref sums, i) += Unsafe.Add(ref sums, i + half);

        var sum = TLanes.Broadcast(sums);
        for (var i = 0; i < padded / TLanes.Count; i++)
            TLanes.Store(TLanes.Divide(TLanes.Load(ref values, i), sum), ref values, i);
    }
}
