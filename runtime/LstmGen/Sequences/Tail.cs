using System.Numerics;
using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

/// <summary>
/// The last samples of a sequence, which a state keeps for the layers that look back at them: a ring, so that no sample moves while it is kept. Two numbers go with it,
/// the phase: where the next sample goes, and how many have come since the last output. A state may come from anywhere; whatever the phase says, nothing beside the ring is touched.
/// </summary>
public static class Tail
{
    /// <summary>More than any window spans, and exact in float.</summary>
    private const int Most = 1 << 24;

    /// <summary>Where the next sample goes; the phase moves on.</summary>
    /// <typeparam name="T">float or double.</typeparam>
    /// <param name="tail">The ring: (kept, features).</param>
    /// <param name="phase">The phase: (2).</param>
    /// <param name="kept">How many samples the ring holds.</param>
    /// <param name="features">How many numbers a sample has.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T Next<T>(ref T tail, ref T phase, int kept, int features)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var place = Whole(phase, 0, kept);
        phase = Number<T>(place + 1 == kept ? 0 : place + 1);
        return ref Unsafe.Add(ref tail, place * features);
    }

    /// <summary>The sample that came so many timesteps before the last one.</summary>
    /// <typeparam name="T">float or double.</typeparam>
    /// <param name="tail">The ring: (kept, features).</param>
    /// <param name="phase">The phase: (2).</param>
    /// <param name="age">How many timesteps before; less than <paramref name="kept"/>.</param>
    /// <param name="kept">How many samples the ring holds.</param>
    /// <param name="features">How many numbers a sample has.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T Before<T>(ref T tail, ref T phase, int age, int kept, int features)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var place = Whole(phase, 0, kept) - 1 - age;
        return ref Unsafe.Add(ref tail, (place < 0 ? place + kept : place) * features);
    }

    /// <summary>Counts a sample and says whether there is an output with it.</summary>
    /// <typeparam name="T">float or double.</typeparam>
    /// <param name="phase">The phase: (2).</param>
    /// <param name="first">With which sample the first output comes, counted from 1.</param>
    /// <param name="every">How many samples later the next one comes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Gives<T>(ref T phase, int first, int every)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ref var counted = ref Unsafe.Add(ref phase, 1);
        var count = Whole(counted, first - every, first) + 1;
        var gives = count == first;
        counted = Number<T>(gives ? first - every : count);
        return gives;
    }

    /// <summary>How many outputs there will be with so many more samples.</summary>
    /// <typeparam name="T">float or double.</typeparam>
    /// <param name="phase">The phase: (2).</param>
    /// <param name="first">With which sample the first output comes, counted from 1.</param>
    /// <param name="every">How many samples later the next one comes.</param>
    /// <param name="samples">How many samples come.</param>
    public static int Count<T>(ReadOnlySpan<T> phase, int first, int every, int samples)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var count = Whole(phase[1], first - every, first) + (long)samples;
        return count < first ? 0 : (int)((count - first) / every + 1);
    }

    /// <summary>Counts one more timestep, if it counts, and says how many there are now. Two numbers count, for float alone counts no further than 16,777,216.</summary>
    /// <typeparam name="T">float or double.</typeparam>
    /// <param name="count">The count: (2).</param>
    /// <param name="counts">Whether the timestep counts.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Counted<T>(ref T count, bool counts)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        const int Ones = 1 << 20;
        ref var many = ref Unsafe.Add(ref count, 1);
        if (counts)
            count += T.One;
        if (count == Number<T>(Ones))
        {
            count = T.Zero;
            many += T.One;
        }

        return many * Number<T>(Ones) + count;
    }

    /// <summary>A whole number from <paramref name="least"/>, or 0 if that is less, up to but without <paramref name="end"/>; 0 for whatever is no such number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Whole<T>(T value, int least, int end)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        value >= Number<T>(Math.Max(-Most, Math.Min(0, least))) && value < Number<T>(Math.Min(Most, end))
            ? typeof(T) == typeof(float) ? (int)Unsafe.As<T, float>(ref value) : (int)Unsafe.As<T, double>(ref value)
            : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Number<T>(int value)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        float single = value;
        double wide = value;
        return typeof(T) == typeof(float) ? Unsafe.As<float, T>(ref single) : Unsafe.As<double, T>(ref wide);
    }
}
