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
    public static void Refuse(ReadOnlySpan<float> input, Span<float> output, string parameter, bool inPlace)
    {
        if (Share(input, output, out var apart) && !(inPlace && apart == 0))
            Throw.Overlaps(parameter, inPlace);
    }

    /// <summary>Refuses two outputs that overlap.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">The other.</param>
    /// <param name="parameter">The other's name.</param>
    /// <exception cref="ArgumentException">They overlap.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RefuseOutputs(ReadOnlySpan<float> first, ReadOnlySpan<float> second, string parameter)
    {
        if (Share(first, second, out _))
            Throw.OutputsOverlap(parameter);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Share(ReadOnlySpan<float> first, ReadOnlySpan<float> second, out nint apart)
    {
        apart = Unsafe.ByteOffset(ref MemoryMarshal.GetReference(first), ref MemoryMarshal.GetReference(second));
        return first.Length > 0 && second.Length > 0 && apart < (nint)first.Length * sizeof(float) && -apart < (nint)second.Length * sizeof(float);
    }
}
