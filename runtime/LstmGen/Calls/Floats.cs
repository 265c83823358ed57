using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LstmGen.Runtime;

/// <summary>Moves floats between a caller's spans and a kernel's padded buffers.</summary>
public static class Floats
{
    /// <summary>
    /// Copies that many floats and touches no other. It reads no wider vectors than a kernel of this width has just written, for a wider one would have to
    /// wait until the narrower ones have reached the cache; and none of 512 bits, which wait on Zen 4 even for their like.
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="source">The first float to read.</param>
    /// <param name="destination">The first float to write.</param>
    /// <param name="count">How many; a constant, so that a few floats become a few moves.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy<TLanes, TVector>(ref float source, ref float destination, int count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var copied = 0;
        for (; TLanes.Count >= 8 && copied + 16 <= count; copied += 16)
        {
            var (first, second) = (Vector256.LoadUnsafe(ref source, (nuint)copied), Vector256.LoadUnsafe(ref source, (nuint)copied + 8));
            first.StoreUnsafe(ref destination, (nuint)copied);
            second.StoreUnsafe(ref destination, (nuint)copied + 8);
        }

        for (; TLanes.Count >= 8 && copied + 8 <= count; copied += 8)
            Vector256.LoadUnsafe(ref source, (nuint)copied).StoreUnsafe(ref destination, (nuint)copied);
        for (; copied + 4 <= count; copied += 4)
            Vector128.LoadUnsafe(ref source, (nuint)copied).StoreUnsafe(ref destination, (nuint)copied);
        for (; copied < count; copied++)
            Unsafe.Add(ref destination, copied) = Unsafe.Add(ref source, copied);
    }
}
