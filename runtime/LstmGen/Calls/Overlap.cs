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
        ref var read = ref MemoryMarshal.GetReference(input);
        ref var written = ref MemoryMarshal.GetReference(output);
        var apart = Unsafe.ByteOffset(ref read, ref written);
        var overlap = input.Length > 0 && output.Length > 0 && apart < (nint)input.Length * sizeof(float) && -apart < (nint)output.Length * sizeof(float);
        if (overlap && !(inPlace && apart == 0))
            Throw.Overlaps(parameter, inPlace);
    }
}
