using System.Runtime.Intrinsics;

namespace LstmGen.Sweep;

/// <summary>Errors of results, sixteen at a time.</summary>
internal static class Measurement
{
    private const double Near = 16;

    public static void Compare(float[] floats, float[] results, Result result)
    {
        var truth = result.Subject.Truth;
        Vector512<float> lowest = Vector512.Create(result.Lowest), highest = Vector512.Create(result.Highest);
        for (var i = 0; i < floats.Length; i += 16)
        {
            Vector512<float> x = Vector512.Create(floats, i), y = Vector512.Create(results, i);
            lowest = Vector512.ConditionalSelect(Vector512.LessThan(y, lowest), y, lowest);
            highest = Vector512.ConditionalSelect(Vector512.LessThan(highest, y), y, highest);
            var (lowerX, upperX) = Vector512.Widen(x);
            var (lowerY, upperY) = Vector512.Widen(y);
            Compare(lowerX, lowerY, truth(lowerX), floats.AsSpan(i, 8), result);
            Compare(upperX, upperY, truth(upperX), floats.AsSpan(i + 8, 8), result);
        }

        for (var lane = 0; lane < 16; lane++)
        {
            result.Lowest = Math.Min(result.Lowest, lowest[lane]);
            result.Highest = Math.Max(result.Highest, highest[lane]);
        }
    }

    /// <summary>Counts where a result is less than the one before; gives the last one.</summary>
    public static float CountFalls(float[] results, float last, Result result)
    {
        Check(last, results[0]);
        for (var i = 1; i < results.Length; i += 16)
        {
            if (i + 16 <= results.Length && !Vector512.LessThanAny(Vector512.Create(results, i), Vector512.Create(results, i - 1)))
                continue;
            for (var k = i; k < Math.Min(i + 16, results.Length); k++)
                Check(results[k - 1], results[k]);
        }

        return results[^1];

        void Check(float before, float after)
        {
            if (!(after < before))
                return;
            result.Falls++;
            result.DeepestFall = Math.Max(result.DeepestFall, ((double)before - after) * PerUnit(Vector512.Create((double)after))[0]);
        }
    }

    private static void Compare(Vector512<double> x, Vector512<double> y, Vector512<double> truth, ReadOnlySpan<float> floats, Result result)
    {
        var error = Vector512.Abs(y - truth);

        // What is past all floats is infinite, and what is no number is none.
        var infinite = Vector512.GreaterThanOrEqual(Vector512.Abs(truth), Vector512.Create(Math.ScaleB(1 - Math.ScaleB(1, -25), 128))) & Vector512.Equals(y, truth * Vector512.Create(double.PositiveInfinity));
        var none = ~Vector512.Equals(truth, truth) & ~Vector512.Equals(y, y);
        error = Vector512.ConditionalSelect(infinite | none | Vector512.Equals(y, truth), Vector512<double>.Zero, error);

        var units = error * PerUnit(truth);
        if (!Vector512.LessThanOrEqualAll(units, Vector512.Create(result.WorstUnits)))
        {
            for (var lane = 0; lane < 8; lane++)
            {
                if (!(units[lane] <= result.WorstUnits))
                    (result.WorstUnits, result.WorstUnitsAt) = (double.IsNaN(units[lane]) ? double.PositiveInfinity : units[lane], floats[lane]);
            }
        }

        var near = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(Vector512.Abs(x), Vector512.Create(Near)), error, Vector512<double>.Zero);
        if (Vector512.GreaterThanAny(near, Vector512.Create(result.WorstError)))
        {
            for (var lane = 0; lane < 8; lane++)
            {
                if (near[lane] > result.WorstError)
                    (result.WorstError, result.WorstErrorAt) = (near[lane], floats[lane]);
            }
        }
    }

    /// <summary>1 over the distance of floats at a number's magnitude, made of its exponent bits; denormals are all 2⁻¹⁴⁹ apart.</summary>
    private static Vector512<double> PerUnit(Vector512<double> number)
    {
        const long ExponentBits = 0x7FF, SmallestExponent = 1023 - 126, LargestExponent = 1023 + 127, Reversed = 2 * 1023 + 23;
        var exponent = (number.AsInt64() >>> 52) & Vector512.Create(ExponentBits);
        exponent = Vector512.Min(Vector512.Max(exponent, Vector512.Create(SmallestExponent)), Vector512.Create(LargestExponent));
        return ((Vector512.Create(Reversed) - exponent) << 52).AsDouble();
    }
}
