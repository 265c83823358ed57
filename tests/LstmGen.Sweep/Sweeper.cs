using System.Runtime.Intrinsics;

namespace LstmGen.Sweep;

/// <summary>Tries a function on all finite floats from the lowest to the highest, then on infinities, zeros and NaN.</summary>
internal static class Sweeper
{
    private const int Block = 8192;

    // All finite floats of one sign.
    private const long Finite = 0x7F800000;

    public static Result Run(Subject subject, int step)
    {
        var result = new Result(subject);
        float[] floats = new float[Block], results = new float[Block], mirrored = new float[Block];
        var last = float.NegativeInfinity;
        for (var first = -Finite; first < Finite; first += (long)Block * step)
        {
            for (var i = 0; i < Block; i++)
                floats[i] = Number(Math.Min(first + (long)i * step, Finite - 1));
            subject.Function(floats, results);
            Measurement.Compare(floats, results, result);
            if (subject.Rises)
                last = Measurement.CountFalls(results, last, result);
            if (subject.IsOdd && first >= 0)
            {
                for (var i = 0; i < Block; i++)
                    floats[i] = -floats[i];
                subject.Function(floats, mirrored);
                for (var i = 0; i < Block; i++)
                    result.NotOdd += BitConverter.SingleToUInt32Bits(results[i]) == BitConverter.SingleToUInt32Bits(-mirrored[i]) ? 0 : 1;
            }
        }

        Specials.Check(result, step);
        return result;
    }

    // Number 0 is the float 0, −1 is −0, −2 the greatest negative denormal.
    private static float Number(long index) => index < 0
        ? BitConverter.UInt32BitsToSingle(0x80000000u + (uint)(-index - 1))
        : BitConverter.UInt32BitsToSingle((uint)index);
}
