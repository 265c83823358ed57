namespace LstmGen.Sweep;

/// <summary>Zeros, infinities and NaN.</summary>
internal static class Specials
{
    public static void Check(Result result, int step)
    {
        var subject = result.Subject;
        float[] floats = [float.NegativeInfinity, -0f, 0f, float.PositiveInfinity];
        var found = new float[floats.Length];
        subject.Function(floats, found);
        Expect(floats[0], found[0], subject.AtMinusInfinity);
        Expect(floats[3], found[3], subject.AtInfinity);

        // Where zero gives zero, the sign stays, but for functions that never give less.
        if (found[2] == 0 && (BitConverter.SingleToInt32Bits(found[2]) != 0 || result.Lowest < 0 && !float.IsNegative(found[1])))
            result.Wrong.Add("the sign of zero");

        var results = new float[4096];
        var nans = new float[results.Length];
        for (var first = 0x7F800001L; first <= 0x7FFFFFFF; first += (long)nans.Length * step)
        {
            for (var i = 0; i < nans.Length; i++)
                nans[i] = BitConverter.UInt32BitsToSingle((uint)Math.Min(first + (long)i * step, 0x7FFFFFFF) | (i % 2 == 0 ? 0u : 0x80000000));
            subject.Function(nans, results);
            if (!results.All(float.IsNaN))
            {
                result.Wrong.Add("NaN");
                break;
            }
        }

        void Expect(float at, float given, double limit)
        {
            if (!((double)given).Equals((double)(float)limit) && given != (float)limit)
                result.Wrong.Add($"{at} gives {given}");
        }
    }
}
