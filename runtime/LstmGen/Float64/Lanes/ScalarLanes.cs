using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LstmGen.Runtime.Float64;

/// <summary>Two lanes without vector hardware: a <see cref="Pair"/>.</summary>
public readonly struct ScalarLanes : ILanes<Pair>
{
    /// <inheritdoc/>
    public static int Count => 2;

    /// <inheritdoc/>
    public static int Registers => 16;

    /// <inheritdoc/>
    public static Pair Broadcast(double value) => new(value, value);

    /// <inheritdoc/>
    public static Pair Broadcast(ref double source, int index) => Broadcast(Unsafe.Add(ref source, index));

    /// <inheritdoc/>
    public static Pair BroadcastPair(ref double source, int index) => new(Unsafe.Add(ref source, index), Unsafe.Add(ref source, index + 1));

    /// <inheritdoc/>
    public static Pair Even(Pair pair) => Broadcast(pair.A);

    /// <inheritdoc/>
    public static Pair Odd(Pair pair) => Broadcast(pair.B);

    /// <inheritdoc/>
    public static Pair Load(ref double source, int index) => BroadcastPair(ref source, 2 * index);

    /// <inheritdoc/>
    public static void Store(Pair value, ref double destination, int index)
    {
        Unsafe.Add(ref destination, 2 * index) = value.A;
        Unsafe.Add(ref destination, 2 * index + 1) = value.B;
    }

    /// <inheritdoc/>
    public static Pair Add(Pair left, Pair right) => new(left.A + right.A, left.B + right.B);

    /// <inheritdoc/>
    public static Pair Subtract(Pair left, Pair right) => new(left.A - right.A, left.B - right.B);

    /// <inheritdoc/>
    public static Pair Multiply(Pair left, Pair right) => new(left.A * right.A, left.B * right.B);

    /// <inheritdoc/>
    public static Pair Divide(Pair left, Pair right) => new(left.A / right.A, left.B / right.B);

    /// <inheritdoc/>
    public static Pair MultiplyAdd(Pair left, Pair right, Pair addend) => new(
        MultiplyAdd(left.A, right.A, addend.A), MultiplyAdd(left.B, right.B, addend.B));

    /// <inheritdoc/>
    public static Pair SelectLess(Pair left, Pair right, Pair whenLess, Pair otherwise) => new(
        left.A < right.A ? whenLess.A : otherwise.A, left.B < right.B ? whenLess.B : otherwise.B);

    /// <inheritdoc/>
    public static Pair AtMost(Pair value, Pair limit) => SelectLess(limit, value, limit, value);

    /// <inheritdoc/>
    public static Pair AtLeast(Pair value, Pair limit) => SelectLess(value, limit, limit, value);

    /// <inheritdoc/>
    public static Pair Abs(Pair value) => new(Math.Abs(value.A), Math.Abs(value.B));

    /// <inheritdoc/>
    public static Pair FlushTiny(Pair value) => new(FlushTiny(value.A), FlushTiny(value.B));

    /// <inheritdoc/>
    public static Pair BroadcastFlushed(ref double source, int index) => Broadcast(FlushTiny(Unsafe.Add(ref source, index)));

    /// <inheritdoc/>
    public static Pair CopySign(Pair magnitude, Pair sign) => new(Math.CopySign(magnitude.A, sign.A), Math.CopySign(magnitude.B, sign.B));

    /// <inheritdoc/>
    public static Pair PowerOfTwo(Pair exponent) => new(PowerOfTwo(exponent.A + Pair.ExponentShift), PowerOfTwo(exponent.B + Pair.ExponentShift));

    /// <inheritdoc/>
    public static Pair PowerOfTwoOfShifted(Pair shifted) => new(PowerOfTwo(shifted.A), PowerOfTwo(shifted.B));

    /// <inheritdoc/>
    public static Pair SquareRoot(Pair value) => new(Math.Sqrt(value.A), Math.Sqrt(value.B));

    /// <inheritdoc/>
    public static Pair Exponent(Pair value) => new(Exponent(value.A), Exponent(value.B));

    /// <inheritdoc/>
    public static Pair Significand(Pair value) => new(Significand(value.A), Significand(value.B));

    // Fused where the hardware fuses, as at the other widths; the C library's slow emulation is never called.
    private static double MultiplyAdd(double left, double right, double addend) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported ? Math.FusedMultiplyAdd(left, right, addend) : left * right + addend;

    private static double PowerOfTwo(double shifted) =>
        BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(shifted) << 52);

    private static double Exponent(double value) =>
        BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(value) & Pair.ExponentMask) >> 52 | Pair.IntegerBits) - Pair.IntegerShift;

    private static double Significand(double value) =>
        BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value) & Pair.FractionMask | Pair.OneBits);

    private static double FlushTiny(double value) => BitConverter.Int64BitsToDouble(Pair.FlushedBits(value));
}
