namespace LstmGen.Runtime.Float64;

/// <summary>Two doubles, worked on one after the other: the vector of machines without vectors.</summary>
/// <param name="A">Lane 0.</param>
/// <param name="B">Lane 1.</param>
public readonly record struct Pair(double A, double B)
{
    /// <summary>
    /// 1.5·2⁵² + 1023. A small integral double added to it stands in the lowest bits of the sum, plus the exponent's bias;
    /// shifted left by 52 those bits are the double 2ⁿ.
    /// </summary>
    internal const double ExponentShift = 6755399441055744d + 1023d;

    /// <summary>The bits of a double's exponent, and of its fraction.</summary>
    internal const long ExponentMask = 0x7FF0000000000000, FractionMask = 0x000FFFFFFFFFFFFF;

    /// <summary>The bits of 1: an exponent of zero, to which a fraction is joined.</summary>
    internal const long OneBits = 0x3FF0000000000000;

    /// <summary>The bits of 2⁵²: a small whole number joined to them is that number added to it. What is taken away again is 2⁵² and the exponent's bias.</summary>
    internal const long IntegerBits = 0x4330000000000000;

    /// <summary>2⁵² + 1023.</summary>
    internal const double IntegerShift = 4503599627370496d + 1023d;

    /// <summary>Two bits of a double's exponent, of which at least one is set in every number from 2⁻⁵¹¹ on.</summary>
    internal const long NotTiny = 0x6000000000000000;

    /// <summary>The bits of a number, or zero for a tiny one: what two numbers of either kind have in turn, no branch has to guess.</summary>
    internal static long FlushedBits(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits & ((bits & NotTiny) + long.MaxValue) >> 63;
    }
}
