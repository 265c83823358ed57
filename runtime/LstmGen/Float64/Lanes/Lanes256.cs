using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LstmGen.Runtime.Float64;

/// <summary>4 lanes: one <c>Vector256&lt;double&gt;</c>.</summary>
public readonly struct Lanes256 : ILanes<Vector256<double>>
{
    /// <inheritdoc/>
    public static int Count => 4;

    /// <inheritdoc/>
    public static int Registers => Avx512F.VL.IsSupported ? 32 : 16;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Broadcast(double value) => Vector256.Create(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Broadcast(ref double source, int index) => Vector256.Create(Unsafe.Add(ref source, index));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> BroadcastPair(ref double source, int index)
    {
        var half = Vector128.LoadUnsafe(ref source, (nuint)index);
        return Vector256.Create(half, half);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Even(Vector256<double> pair)
    {
        if (Avx.IsSupported)
            return Avx.DuplicateEvenIndexed(pair);

        return Vector256.Create(Lanes128.Even(pair.GetLower()), Lanes128.Even(pair.GetUpper()));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Odd(Vector256<double> pair)
    {
        if (Avx.IsSupported)
            return Avx.Permute(pair, 0b1111);

        return Vector256.Create(Lanes128.Odd(pair.GetLower()), Lanes128.Odd(pair.GetUpper()));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Load(ref double source, int index) => Vector256.LoadUnsafe(ref source, (nuint)(index * 4));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<double> value, ref double destination, int index) => value.StoreUnsafe(ref destination, (nuint)(index * 4));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Add(Vector256<double> left, Vector256<double> right) => left + right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Subtract(Vector256<double> left, Vector256<double> right) => left - right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Multiply(Vector256<double> left, Vector256<double> right) => left * right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Divide(Vector256<double> left, Vector256<double> right) => left / right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> MultiplyAdd(Vector256<double> left, Vector256<double> right, Vector256<double> addend)
    {
        if (Fma.IsSupported)
            return Fma.MultiplyAdd(left, right, addend);

        return left * right + addend;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> SelectLess(Vector256<double> left, Vector256<double> right, Vector256<double> whenLess, Vector256<double> otherwise) =>
        Vector256.ConditionalSelect(Vector256.LessThan(left, right), whenLess, otherwise);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> AtMost(Vector256<double> value, Vector256<double> limit)
    {
        // One instruction on x86, which gives its second operand unless the first one is less.
        if (Avx.IsSupported)
            return Avx.Min(limit, value);

        return Vector256.ConditionalSelect(Vector256.LessThan(limit, value), limit, value);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> AtLeast(Vector256<double> value, Vector256<double> limit)
    {
        if (Avx.IsSupported)
            return Avx.Max(limit, value);

        return Vector256.ConditionalSelect(Vector256.LessThan(value, limit), limit, value);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Abs(Vector256<double> value) => value & Vector256.Create(0x7FFFFFFFFFFFFFFF).AsDouble();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> FlushTiny(Vector256<double> value) =>
        Vector256.ConditionalSelect(Vector256.Equals(value.AsInt64() & Vector256.Create(Pair.NotTiny), Vector256<long>.Zero).AsDouble(), Vector256<double>.Zero, value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> BroadcastFlushed(ref double source, int index) => Vector256.Create(Pair.FlushedBits(Unsafe.Add(ref source, index))).AsDouble();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> CopySign(Vector256<double> magnitude, Vector256<double> sign) =>
        Vector256.ConditionalSelect(Vector256.Create(-0d), sign, magnitude);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> PowerOfTwo(Vector256<double> exponent) => PowerOfTwoOfShifted(exponent + Vector256.Create(Pair.ExponentShift));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> PowerOfTwoOfShifted(Vector256<double> shifted) => Vector256.ShiftLeft(shifted.AsInt64(), 52).AsDouble();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> SquareRoot(Vector256<double> value) => Vector256.Sqrt(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Exponent(Vector256<double> value) =>
        (Vector256.ShiftRightLogical(value.AsInt64() & Vector256.Create(Pair.ExponentMask), 52) | Vector256.Create(Pair.IntegerBits)).AsDouble() - Vector256.Create(Pair.IntegerShift);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Significand(Vector256<double> value) =>
        (value.AsInt64() & Vector256.Create(Pair.FractionMask) | Vector256.Create(Pair.OneBits)).AsDouble();
}
