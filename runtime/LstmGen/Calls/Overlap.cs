using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LstmGen.Runtime;

/// <summary>Spans that share memory: results must not be written over samples that are still to be read.</summary>
public static class Overlap
{
    /// <summary>Refuses an output that overlaps the input in a way that would change results.</summary>
    /// <typeparam name="T">What the spans hold.</typeparam>
    /// <param name="input">What is read.</param>
    /// <param name="output">What is written.</param>
    /// <param name="parameter">The output's name.</param>
    /// <param name="inPlace">Whether both may begin at the same place: results are never longer than the samples that they come from.</param>
    /// <exception cref="ArgumentException">They overlap.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Refuse<T>(ReadOnlySpan<T> input, Span<T> output, string parameter, bool inPlace)
        where T : unmanaged
    {
        ref var read = ref MemoryMarshal.GetReference(input);
        ref var written = ref MemoryMarshal.GetReference(output);
        var apart = Unsafe.ByteOffset(ref read, ref written);
        var overlap = input.Length > 0 && output.Length > 0 && apart < (nint)input.Length * Unsafe.SizeOf<T>() && -apart < (nint)output.Length * Unsafe.SizeOf<T>();
        if (overlap && !(inPlace && apart == 0))
            Throw.Overlaps(parameter, inPlace);
    }
}
