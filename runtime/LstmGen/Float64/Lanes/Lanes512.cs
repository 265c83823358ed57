using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LstmGen.Runtime.Float64;

/// <summary>8 lanes: one <c>Vector512&lt;double&gt;</c>.</summary>
public readonly struct Lanes512 : ILanes<Vector512<double>>
{
    /// <inheritdoc/>
    public static int Count => 8;

    /// <inheritdoc/>
    public static int Registers => Avx512F.IsSupported ? 32 : 16;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Broadcast(double value) => Vector512.Create(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Broadcast(ref double source, int index) => Vector512.Create(Unsafe.Add(ref source, index));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> BroadcastPair(ref double source, int index)
    {
        var half = Lanes256.BroadcastPair(ref source, index);
        return Vector512.Create(half, half);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Even(Vector512<double> pair)
    {
        if (Avx512F.IsSupported)
            return Avx512F.DuplicateEvenIndexed(pair);

        return Vector512.Create(Lanes256.Even(pair.GetLower()), Lanes256.Even(pair.GetUpper()));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Odd(Vector512<double> pair)
    {
        if (Avx512F.IsSupported)
            return Avx512F.Permute2x64(pair, 0b11111111);

        return Vector512.Create(Lanes256.Odd(pair.GetLower()), Lanes256.Odd(pair.GetUpper()));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(ref double source, int index) => Vector512.LoadUnsafe(ref source, (nuint)(index * 8));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> value, ref double destination, int index) => value.StoreUnsafe(ref destination, (nuint)(index * 8));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Add(Vector512<double> left, Vector512<double> right) => left + right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Subtract(Vector512<double> left, Vector512<double> right) => left - right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Multiply(Vector512<double> left, Vector512<double> right) => left * right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Divide(Vector512<double> left, Vector512<double> right) => left / right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MultiplyAdd(Vector512<double> left, Vector512<double> right, Vector512<double> addend)
    {
        if (Avx512F.IsSupported)
            return Avx512F.FusedMultiplyAdd(left, right, addend);

        // Two halves, when this width is asked for on a machine without it.
        return Vector512.Create(
            Lanes256.MultiplyAdd(left.GetLower(), right.GetLower(), addend.GetLower()),
            Lanes256.MultiplyAdd(left.GetUpper(), right.GetUpper(), addend.GetUpper()));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SelectLess(Vector512<double> left, Vector512<double> right, Vector512<double> whenLess, Vector512<double> otherwise) =>
        Vector512.ConditionalSelect(Vector512.LessThan(left, right), whenLess, otherwise);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> AtMost(Vector512<double> value, Vector512<double> limit)
    {
        // One instruction on x86, which gives its second operand unless the first one is less.
        if (Avx512F.IsSupported)
            return Avx512F.Min(limit, value);

        return Vector512.ConditionalSelect(Vector512.LessThan(limit, value), limit, value);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> AtLeast(Vector512<double> value, Vector512<double> limit)
    {
        if (Avx512F.IsSupported)
            return Avx512F.Max(limit, value);

        return Vector512.ConditionalSelect(Vector512.LessThan(value, limit), limit, value);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Abs(Vector512<double> value) => value & Vector512.Create(0x7FFFFFFFFFFFFFFF).AsDouble();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> FlushTiny(Vector512<double> value) =>
        Vector512.ConditionalSelect(Vector512.Equals(value.AsInt64() & Vector512.Create(Pair.NotTiny), Vector512<long>.Zero).AsDouble(), Vector512<double>.Zero, value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> BroadcastFlushed(ref double source, int index) => Vector512.Create(Pair.FlushedBits(Unsafe.Add(ref source, index))).AsDouble();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> CopySign(Vector512<double> magnitude, Vector512<double> sign) =>
        Vector512.ConditionalSelect(Vector512.Create(-0d), sign, magnitude);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> PowerOfTwo(Vector512<double> exponent) => PowerOfTwoOfShifted(exponent + Vector512.Create(Pair.ExponentShift));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> PowerOfTwoOfShifted(Vector512<double> shifted) => Vector512.ShiftLeft(shifted.AsInt64(), 52).AsDouble();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SquareRoot(Vector512<double> value) => Vector512.Sqrt(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exponent(Vector512<double> value) =>
        (Vector512.ShiftRightLogical(value.AsInt64() & Vector512.Create(Pair.ExponentMask), 52) | Vector512.Create(Pair.IntegerBits)).AsDouble() - Vector512.Create(Pair.IntegerShift);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Significand(Vector512<double> value) =>
        (value.AsInt64() & Vector512.Create(Pair.FractionMask) | Vector512.Create(Pair.OneBits)).AsDouble();
}
