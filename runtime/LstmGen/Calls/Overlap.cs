using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LstmGen.Runtime;

/// <summary>Spans that share memory: results must not be written over samples that are still to be read.</summary>
public static class Overlap
{
    /// <summary>Refuses an output that overlaps the input in a way that would change results.</summary>
    /// <param name="input">What is read.</param>
    /// <param name="output">What is written.</param>
    /// <param name="parameter">The output's name.</param>
    /// <param name="inPlace">Whether both may begin at the same place: results are never longer than the samples that they come from.</param>
    /// <exception cref="ArgumentException">They overlap.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Refuse<T>(ReadOnlySpan<T> input, Span<T> output, string parameter, bool inPlace)
        where T : unmanaged
    {
        if (Share<T, T>(input, output, out var apart) && !(inPlace && apart == 0))
            Throw.Overlaps(parameter, inPlace);
    }

    /// <summary>Refuses an output that overlaps tokens.</summary>
    /// <param name="input">The tokens.</param>
    /// <param name="output">What is written.</param>
    /// <param name="parameter">The output's name.</param>
    /// <param name="inPlace">False: numbers never take the place of tokens.</param>
    /// <exception cref="ArgumentException">They overlap.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Refuse<T>(ReadOnlySpan<int> input, Span<T> output, string parameter, bool inPlace)
        where T : unmanaged
    {
        if (Share<int, T>(input, output, out _))
            Throw.Overlaps(parameter, inPlace);
    }

    /// <summary>Refuses two outputs that overlap.</summary>
    /// <typeparam name="T">float or double.</typeparam>
    /// <param name="first">One.</param>
    /// <param name="second">The other.</param>
    /// <param name="parameter">The other's name.</param>
    /// <exception cref="ArgumentException">They overlap.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RefuseOutputs<T>(Span<T> first, Span<T> second, string parameter)
        where T : unmanaged
    {
        if (Share<T, T>(first, second, out _))
            Throw.OutputsOverlap(parameter);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Share<TFirst, TSecond>(ReadOnlySpan<TFirst> first, ReadOnlySpan<TSecond> second, out nint apart)
        where TFirst : unmanaged
        where TSecond : unmanaged
    {
        apart = Unsafe.ByteOffset(ref Unsafe.As<TFirst, byte>(ref MemoryMarshal.GetReference(first)), ref Unsafe.As<TSecond, byte>(ref MemoryMarshal.GetReference(second)));
        return first.Length > 0 && second.Length > 0 && apart < (nint)first.Length * Unsafe.SizeOf<TFirst>() && -apart < (nint)second.Length * Unsafe.SizeOf<TSecond>();
    }
}
