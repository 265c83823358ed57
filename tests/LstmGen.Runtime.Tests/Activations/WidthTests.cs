namespace LstmGen.Runtime.Tests;

/// <summary>Every activation gives the same bits at 512, 256 and 128 bits and without vectors.</summary>
public sealed class WidthTests
{
    [Theory]
    [MemberData(nameof(Operation.All), MemberType = typeof(Operation))]
    public void All_widths_give_the_same_bits(Operation operation)
    {
        // 2³² / 104,729 floats: all signs and magnitudes, infinities and NaNs among them.
        var floats = new List<float>(Floats.Special);
        for (var bits = 0L; bits <= uint.MaxValue; bits += operation.IsWhole ? 20_104_729 : 104_729)
            floats.Add(BitConverter.UInt32BitsToSingle((uint)bits));
        if (operation.IsWhole)
            floats.RemoveAll(x => !float.IsFinite(x));

        Check(operation, [.. floats]);
    }

    [Theory]
    [MemberData(nameof(Operation.All), MemberType = typeof(Operation))]
    public void All_widths_give_the_same_bits_near_zero_and_at_every_length(Operation operation)
    {
        var random = new Random(1);
        for (var length = 0; length <= 64; length++)
            Check(operation, [.. Enumerable.Range(0, length).Select(_ => (float)(random.NextDouble() * 20 - 10))]);
    }

    private static void Check(Operation operation, float[] floats)
    {
        var expected = operation.Run(floats, 0);
        foreach (var width in (int[])[4, 8, 16])
        {
            var found = operation.Run(floats, width);
            for (var i = 0; i < floats.Length; i++)
            {
                if (!Same(expected[i], found[i]))
                    Assert.Fail($"{operation}({floats[i]:R}) is {expected[i]:R} without vectors but {found[i]:R} at width {width}.");
            }
        }
    }

    // Which of the NaNs comes out is the hardware's affair.
    private static bool Same(float left, float right) =>
        BitConverter.SingleToInt32Bits(left) == BitConverter.SingleToInt32Bits(right) || float.IsNaN(left) && float.IsNaN(right);
}
