using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

/// <summary>
/// The intervals of <see cref="ILanes{TVector}.Lookup"/>: four of equal length after every power of two. The exponent's lowest two bits and the
/// mantissa's highest two number them 0 to 15, over and over.
/// </summary>
internal static class Intervals
{
    /// <summary>How many floats a row of the table has.</summary>
    public const int Count = 16;

    /// <summary>The bits of a float below its interval's number.</summary>
    public const int Shift = 21;

    /// <summary>The bits that remain of a float where its interval starts.</summary>
    public const uint StartBits = ~0u << Shift;

    /// <summary>The beginning of a float's interval.</summary>
    public static float Start(float value) => BitConverter.UInt32BitsToSingle(BitConverter.SingleToUInt32Bits(value) & StartBits);

    /// <summary>The float of a row at an interval's place. The higher bits of its number do not count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Lookup(ref float table, int row, int interval) => Unsafe.Add(ref table, (Count * row) + (interval & (Count - 1)));
}
