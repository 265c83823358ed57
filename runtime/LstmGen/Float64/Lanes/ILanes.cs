using System.Runtime.Intrinsics;

namespace LstmGen.Runtime.Float64;

/// <summary>
/// What a kernel needs of a vector of doubles, at one width. A kernel is written once, generic over this, and compiled once for each width:
/// every operation works lane by lane, so a lane's result has the same bits at every width.
/// </summary>
/// <typeparam name="TVector">The vector: <c>Vector512&lt;double&gt;</c>, <c>Vector256&lt;double&gt;</c>, <c>Vector128&lt;double&gt;</c> or <see cref="Pair"/>.</typeparam>
public interface ILanes<TVector>
    where TVector : struct
{
    /// <summary>The number of doubles in a vector.</summary>
    static abstract int Count { get; }

    /// <summary>How many vector registers the hardware has: 32 with AVX-512 and on Arm, else 16. What a kernel keeps in registers depends on it, no result does.</summary>
    static abstract int Registers { get; }

    /// <summary>The same value in every lane.</summary>
    static abstract TVector Broadcast(double value);

    /// <summary>The double <paramref name="index"/> places after <paramref name="source"/>, in every lane.</summary>
    static abstract TVector Broadcast(ref double source, int index);

    /// <summary>
    /// The double <paramref name="index"/> places after <paramref name="source"/> in the even lanes and the next one in the odd lanes: one load for two
    /// broadcasts, <see cref="Even"/> and <see cref="Odd"/>.
    /// </summary>
    static abstract TVector BroadcastPair(ref double source, int index);

    /// <summary>The value of each even lane, in it and in the odd lane after it.</summary>
    static abstract TVector Even(TVector pair);

    /// <summary>The value of each odd lane, in it and in the even lane before it.</summary>
    static abstract TVector Odd(TVector pair);

    /// <summary>Reads vector number <paramref name="index"/> of the doubles that begin at <paramref name="source"/>.</summary>
    static abstract TVector Load(ref double source, int index);

    /// <summary>Writes vector number <paramref name="index"/> of the doubles that begin at <paramref name="destination"/>.</summary>
    static abstract void Store(TVector value, ref double destination, int index);

    /// <summary><c>left + right</c>.</summary>
    static abstract TVector Add(TVector left, TVector right);

    /// <summary><c>left - right</c>.</summary>
    static abstract TVector Subtract(TVector left, TVector right);

    /// <summary><c>left · right</c>.</summary>
    static abstract TVector Multiply(TVector left, TVector right);

    /// <summary><c>left / right</c>.</summary>
    static abstract TVector Divide(TVector left, TVector right);

    /// <summary><c>left · right + addend</c>, rounded once where the hardware has a fused multiply-add, else twice.</summary>
    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector addend);

    /// <summary><c>left &lt; right ? whenLess : otherwise</c>; a comparison with NaN is false.</summary>
    static abstract TVector SelectLess(TVector left, TVector right, TVector whenLess, TVector otherwise);

    /// <summary><c>value &gt; limit ? limit : value</c>; NaN stays NaN. A limit of zero leaves the sign of a zero as it was.</summary>
    static abstract TVector AtMost(TVector value, TVector limit);

    /// <summary><c>value &lt; limit ? limit : value</c>; NaN stays NaN. A limit of zero leaves the sign of a zero as it was.</summary>
    static abstract TVector AtLeast(TVector value, TVector limit);

    /// <summary>The value without its sign.</summary>
    static abstract TVector Abs(TVector value);

    /// <summary>
    /// The value, but zero in place of a number below 2⁻⁵¹¹, which is 1e-154. Products of such numbers are denormal, and on x64 processors arithmetic with those
    /// takes up to a hundred times as long.
    /// </summary>
    static abstract TVector FlushTiny(TVector value);

    /// <summary>
    /// One number in every lane, flushed in the same way: by integer arithmetic, which leaves the vectors' ports to the sums that wait for it.
    /// </summary>
    static abstract TVector BroadcastFlushed(ref double source, int index);

    /// <summary>The magnitude of one value with the sign of another.</summary>
    static abstract TVector CopySign(TVector magnitude, TVector sign);

    /// <summary>2 to the power of an integral value from −1022 to 1023, made by its exponent bits; any other value gives an unspecified number.</summary>
    static abstract TVector PowerOfTwo(TVector exponent);

    /// <summary>The same of an exponent to which 1.5·2⁵² + 1023 was added: its lowest bits become the exponent's.</summary>
    static abstract TVector PowerOfTwoOfShifted(TVector shifted);

    /// <summary>The square root, rounded once, as IEEE 754 has it everywhere.</summary>
    static abstract TVector SquareRoot(TVector value);

    /// <summary>
    /// The whole number n with 2ⁿ ≤ value &lt; 2ⁿ⁺¹, from the exponent bits of a positive normal number; 1024 for ∞ and NaN, −1023 below the normal numbers.
    /// </summary>
    static abstract TVector Exponent(TVector value);

    /// <summary>The value divided by 2 to the power of its <see cref="Exponent"/>, from 1 to below 2, from the fraction bits of a positive normal number.</summary>
    static abstract TVector Significand(TVector value);
}
