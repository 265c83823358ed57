using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LstmGen.Runtime;

/// <summary>Four lanes without vector hardware: a <see cref="Quad"/>.</summary>
public readonly struct ScalarLanes : ILanes<Quad>
{
    /// <inheritdoc/>
    public static int Count => 4;

    /// <inheritdoc/>
    public static int Registers => 16;

    /// <inheritdoc/>
    public static Quad Broadcast(float value) => new(value, value, value, value);

    /// <inheritdoc/>
    public static Quad Broadcast(ref float source, int index) => Broadcast(Unsafe.Add(ref source, index));

    /// <inheritdoc/>
    public static Quad BroadcastPair(ref float source, int index)
    {
        float even = Unsafe.Add(ref source, index), odd = Unsafe.Add(ref source, index + 1);
        return new(even, odd, even, odd);
    }

    /// <inheritdoc/>
    public static Quad Even(Quad pair) => new(pair.A, pair.A, pair.C, pair.C);

    /// <inheritdoc/>
    public static Quad Odd(Quad pair) => new(pair.B, pair.B, pair.D, pair.D);

    /// <inheritdoc/>
    public static Vector128<float> Four(Quad value, int index) => Vector128.Create(value.A, value.B, value.C, value.D);

    /// <inheritdoc/>
    public static Vector256<float> Eight(Quad value, int index) => Four(value, 0).ToVector256();

    /// <inheritdoc/>
    public static Quad Load(ref float source, int index) => new(
        Unsafe.Add(ref source, 4 * index), Unsafe.Add(ref source, 4 * index + 1),
        Unsafe.Add(ref source, 4 * index + 2), Unsafe.Add(ref source, 4 * index + 3));

    /// <inheritdoc/>
    public static void Store(Quad value, ref float destination, int index)
    {
        Unsafe.Add(ref destination, 4 * index) = value.A;
        Unsafe.Add(ref destination, 4 * index + 1) = value.B;
        Unsafe.Add(ref destination, 4 * index + 2) = value.C;
        Unsafe.Add(ref destination, 4 * index + 3) = value.D;
    }

    /// <inheritdoc/>
    public static Quad Add(Quad left, Quad right) => new(left.A + right.A, left.B + right.B, left.C + right.C, left.D + right.D);

    /// <inheritdoc/>
    public static Quad Subtract(Quad left, Quad right) => new(left.A - right.A, left.B - right.B, left.C - right.C, left.D - right.D);

    /// <inheritdoc/>
    public static Quad Multiply(Quad left, Quad right) => new(left.A * right.A, left.B * right.B, left.C * right.C, left.D * right.D);

    /// <inheritdoc/>
    public static Quad Divide(Quad left, Quad right) => new(left.A / right.A, left.B / right.B, left.C / right.C, left.D / right.D);

    /// <inheritdoc/>
    public static Quad MultiplyAdd(Quad left, Quad right, Quad addend) => new(
        MultiplyAdd(left.A, right.A, addend.A), MultiplyAdd(left.B, right.B, addend.B),
        MultiplyAdd(left.C, right.C, addend.C), MultiplyAdd(left.D, right.D, addend.D));

    /// <inheritdoc/>
    public static Quad SelectLess(Quad left, Quad right, Quad whenLess, Quad otherwise) => new(
        left.A < right.A ? whenLess.A : otherwise.A, left.B < right.B ? whenLess.B : otherwise.B,
        left.C < right.C ? whenLess.C : otherwise.C, left.D < right.D ? whenLess.D : otherwise.D);

    /// <inheritdoc/>
    public static Quad AtMost(Quad value, Quad limit) => SelectLess(limit, value, limit, value);

    /// <inheritdoc/>
    public static Quad AtLeast(Quad value, Quad limit) => SelectLess(value, limit, limit, value);

    /// <inheritdoc/>
    public static Quad Abs(Quad value) => new(MathF.Abs(value.A), MathF.Abs(value.B), MathF.Abs(value.C), MathF.Abs(value.D));

    /// <inheritdoc/>
    public static Quad FlushTiny(Quad value) => new(FlushTiny(value.A), FlushTiny(value.B), FlushTiny(value.C), FlushTiny(value.D));

    /// <inheritdoc/>
    public static Quad CopySign(Quad magnitude, Quad sign) => new(
        MathF.CopySign(magnitude.A, sign.A), MathF.CopySign(magnitude.B, sign.B),
        MathF.CopySign(magnitude.C, sign.C), MathF.CopySign(magnitude.D, sign.D));

    /// <inheritdoc/>
    public static Quad PowerOfTwo(Quad exponent) => new(PowerOfTwo(exponent.A), PowerOfTwo(exponent.B), PowerOfTwo(exponent.C), PowerOfTwo(exponent.D));

    /// <inheritdoc/>
    public static Quad SquareRoot(Quad value) => new(MathF.Sqrt(value.A), MathF.Sqrt(value.B), MathF.Sqrt(value.C), MathF.Sqrt(value.D));

    /// <inheritdoc/>
    public static Quad Exponent(Quad value) => new(Exponent(value.A), Exponent(value.B), Exponent(value.C), Exponent(value.D));

    /// <inheritdoc/>
    public static Quad Significand(Quad value) => new(Significand(value.A), Significand(value.B), Significand(value.C), Significand(value.D));

    private static float FlushTiny(float value) => (BitConverter.SingleToInt32Bits(value) & Quad.NotTiny) == 0 ? 0 : value;

    // Fused where the hardware fuses, as at the other widths; the C library's slow emulation is never called.
    private static float MultiplyAdd(float left, float right, float addend) =>
        Fma.IsSupported || AdvSimd.IsSupported ? MathF.FusedMultiplyAdd(left, right, addend) : left * right + addend;

    private static float PowerOfTwo(float exponent) =>
        BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(exponent + Quad.ExponentShift) << 23);

    private static float Exponent(float value) =>
        BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(value) & Quad.ExponentMask) >> 23 | Quad.IntegerBits) - Quad.IntegerShift;

    private static float Significand(float value) =>
        BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(value) & Quad.FractionMask | Quad.OneBits);
}
