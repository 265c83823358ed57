using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LstmGen.Runtime;

/// <summary>Moves floats between a caller's spans and a kernel's padded buffers.</summary>
public static class Floats
{
    /// <summary>Copies that many floats and touches no other.</summary>
    /// <param name="source">The first float to read.</param>
    /// <param name="destination">The first float to write.</param>
    /// <param name="count">How many; a constant, so that a few floats become a few moves.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref float source, ref float destination, int count)
    {
        if (count == 1)
            destination = source;
        else
            MemoryMarshal.CreateReadOnlySpan(ref source, count).CopyTo(MemoryMarshal.CreateSpan(ref destination, count));
    }
}
