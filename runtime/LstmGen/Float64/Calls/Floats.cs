using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LstmGen.Runtime.Float64;

/// <summary>Moves floating-point numbers, here doubles, between a caller's spans and a kernel's padded buffers.</summary>
public static class Floats
{
    /// <summary>
    /// Copies that many doubles and touches no other. It reads no wider vectors than a kernel of this width has just written, for a wider one would have to
    /// wait until the narrower ones have reached the cache; and none of 512 bits, which wait on Zen 4 even for their like.
    /// </summary>
    /// <typeparam name="TLanes">The width.</typeparam>
    /// <typeparam name="TVector">The vector at that width.</typeparam>
    /// <param name="source">The first double to read.</param>
    /// <param name="destination">The first double to write.</param>
    /// <param name="count">How many; a constant, so that a few doubles become a few moves.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy<TLanes, TVector>(ref double source, ref double destination, int count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var copied = 0;
        for (; TLanes.Count >= 4 && copied + 8 <= count; copied += 8)
        {
            var (first, second) = (Vector256.LoadUnsafe(ref source, (nuint)copied), Vector256.LoadUnsafe(ref source, (nuint)copied + 4));
            first.StoreUnsafe(ref destination, (nuint)copied);
            second.StoreUnsafe(ref destination, (nuint)copied + 4);
        }

        for (; TLanes.Count >= 4 && copied + 4 <= count; copied += 4)
            Vector256.LoadUnsafe(ref source, (nuint)copied).StoreUnsafe(ref destination, (nuint)copied);
        for (; copied + 2 <= count; copied += 2)
            Vector128.LoadUnsafe(ref source, (nuint)copied).StoreUnsafe(ref destination, (nuint)copied);
        for (; copied < count; copied++)
            Unsafe.Add(ref destination, copied) = Unsafe.Add(ref source, copied);
    }
}
