namespace LstmGen.Runtime;

/// <summary>Four floats, worked on one after the other: the vector of machines without vectors.</summary>
/// <param name="A">Lane 0.</param>
/// <param name="B">Lane 1.</param>
/// <param name="C">Lane 2.</param>
/// <param name="D">Lane 3.</param>
public readonly record struct Quad(float A, float B, float C, float D)
{
    /// <summary>
    /// 1.5·2²³ + 127. A small integral float added to it stands in the lowest bits of the sum, plus the exponent's bias;
    /// shifted left by 23 those bits are the float 2ⁿ.
    /// </summary>
    internal const float ExponentShift = 12582912f + 127f;

    /// <summary>Two bits of a float's exponent, of which at least one is set in every number from 2⁻⁶³ on.</summary>
    internal const int NotTiny = 0x60000000;

    /// <summary>The bits of a float's exponent, and of its fraction.</summary>
    internal const int ExponentMask = 0x7F800000, FractionMask = 0x007FFFFF;

    /// <summary>The bits of 1: an exponent of zero, to which a fraction is joined.</summary>
    internal const int OneBits = 0x3F800000;

    /// <summary>The bits of 2²³: a small whole number joined to them is that number added to it. What is taken away again is 2²³ and the exponent's bias.</summary>
    internal const int IntegerBits = 0x4B000000;

    /// <summary>2²³ + 127.</summary>
    internal const float IntegerShift = 8388608f + 127f;
}
