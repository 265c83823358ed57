using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LstmGen.Runtime.Float64;

/// <summary>2 lanes: one <c>Vector128&lt;double&gt;</c>.</summary>
public readonly struct Lanes128 : ILanes<Vector128<double>>
{
    /// <inheritdoc/>
    public static int Count => 2;

    /// <inheritdoc/>
    public static int Registers => Avx512F.VL.IsSupported || AdvSimd.IsSupported ? 32 : 16;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Broadcast(double value) => Vector128.Create(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Broadcast(ref double source, int index) => Vector128.Create(Unsafe.Add(ref source, index));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> BroadcastPair(ref double source, int index) => Vector128.LoadUnsafe(ref source, (nuint)index);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Even(Vector128<double> pair) => Vector128.Shuffle(pair, Vector128.Create(0L, 0L));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Odd(Vector128<double> pair) => Vector128.Shuffle(pair, Vector128.Create(1L, 1L));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Load(ref double source, int index) => Vector128.LoadUnsafe(ref source, (nuint)(index * 2));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<double> value, ref double destination, int index) => value.StoreUnsafe(ref destination, (nuint)(index * 2));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Add(Vector128<double> left, Vector128<double> right) => left + right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Subtract(Vector128<double> left, Vector128<double> right) => left - right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Multiply(Vector128<double> left, Vector128<double> right) => left * right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Divide(Vector128<double> left, Vector128<double> right) => left / right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> MultiplyAdd(Vector128<double> left, Vector128<double> right, Vector128<double> addend)
    {
        if (Fma.IsSupported)
            return Fma.MultiplyAdd(left, right, addend);

        if (AdvSimd.Arm64.IsSupported)
            return AdvSimd.Arm64.FusedMultiplyAdd(addend, left, right);

        return left * right + addend;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> SelectLess(Vector128<double> left, Vector128<double> right, Vector128<double> whenLess, Vector128<double> otherwise) =>
        Vector128.ConditionalSelect(Vector128.LessThan(left, right), whenLess, otherwise);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> AtMost(Vector128<double> value, Vector128<double> limit)
    {
        // One instruction on x86, which gives its second operand unless the first one is less.
        if (Sse2.IsSupported)
            return Sse2.Min(limit, value);

        return Vector128.ConditionalSelect(Vector128.LessThan(limit, value), limit, value);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> AtLeast(Vector128<double> value, Vector128<double> limit)
    {
        if (Sse2.IsSupported)
            return Sse2.Max(limit, value);

        return Vector128.ConditionalSelect(Vector128.LessThan(value, limit), limit, value);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Abs(Vector128<double> value) => value & Vector128.Create(0x7FFFFFFFFFFFFFFF).AsDouble();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> FlushTiny(Vector128<double> value) =>
        Vector128.ConditionalSelect(Vector128.Equals(value.AsInt64() & Vector128.Create(Pair.NotTiny), Vector128<long>.Zero).AsDouble(), Vector128<double>.Zero, value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> BroadcastFlushed(ref double source, int index) => Vector128.Create(Pair.FlushedBits(Unsafe.Add(ref source, index))).AsDouble();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> CopySign(Vector128<double> magnitude, Vector128<double> sign) =>
        Vector128.ConditionalSelect(Vector128.Create(-0d), sign, magnitude);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> PowerOfTwo(Vector128<double> exponent) => PowerOfTwoOfShifted(exponent + Vector128.Create(Pair.ExponentShift));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> PowerOfTwoOfShifted(Vector128<double> shifted) => Vector128.ShiftLeft(shifted.AsInt64(), 52).AsDouble();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> SquareRoot(Vector128<double> value) => Vector128.Sqrt(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Exponent(Vector128<double> value) =>
        (Vector128.ShiftRightLogical(value.AsInt64() & Vector128.Create(Pair.ExponentMask), 52) | Vector128.Create(Pair.IntegerBits)).AsDouble() - Vector128.Create(Pair.IntegerShift);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Significand(Vector128<double> value) =>
        (value.AsInt64() & Vector128.Create(Pair.FractionMask) | Vector128.Create(Pair.OneBits)).AsDouble();
}
