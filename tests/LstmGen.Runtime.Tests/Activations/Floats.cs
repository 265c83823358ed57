namespace LstmGen.Runtime.Tests;

/// <summary>Floats to try a function on, and distances between them.</summary>
internal static class Floats
{
    /// <summary>Where functions go wrong: zeros, denormals, the smallest and the largest of each kind, infinities, NaN.</summary>
    public static readonly float[] Special =
    [
        0f, -0f, float.Epsilon, -float.Epsilon, 1e-40f, -1e-40f, 1.1754942e-38f, -1.1754942e-38f, 1.17549435e-38f, -1.17549435e-38f,
        1e-20f, -1e-20f, 1e-8f, -1e-8f, 0.5f, -0.5f, 1f, -1f, 3f, -3f, 8.3f, -8.3f, 9.1f, -9.1f, 17f, -17f, 87.33f, -87.33f, 88.72283f, 88.722839f, 88.73f, -88.73f,
        103.97f, -103.97f, 103.98f, -103.98f, 104f, -104f, 1e4f, -1e4f, 1e30f, -1e30f, float.MaxValue, float.MinValue,
        float.PositiveInfinity, float.NegativeInfinity, float.NaN, -float.NaN,
    ];

    /// <summary>
    /// Hands out all finite floats from one to another of the same sign, or every so-manieth of them, in blocks.
    /// </summary>
    public static void Sweep(float from, float to, int stride, Action<float[]> visit)
    {
        int first = BitConverter.SingleToInt32Bits(from), last = BitConverter.SingleToInt32Bits(to);
        var block = new float[8192];
        for (long bits = first; bits <= last;)
        {
            for (var i = 0; i < block.Length; i++, bits += stride)
                block[i] = BitConverter.Int32BitsToSingle((int)Math.Min(bits, last));
            visit(block);
        }
    }

    /// <summary>How many units in the last place of the float nearest to the truth lie between a result and the truth.</summary>
    public static double UnitsInLastPlace(float result, double truth)
    {
        var nearest = (float)truth;
        if (result == nearest || float.IsNaN(result) && double.IsNaN(truth))
            return 0;
        if (!float.IsFinite(nearest) || !float.IsFinite(result))
            return double.PositiveInfinity;

        var unit = Math.Abs((double)MathF.BitIncrement(MathF.Abs(nearest)) - MathF.Abs(nearest));
        return Math.Abs(result - truth) / (double.IsFinite(unit) ? unit : Math.ScaleB(1, 104));
    }
}
