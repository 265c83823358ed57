using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Digits;

/// <summary>How long a digit takes: the median of many rounds over all digits, so that a pause of the machine does not count.</summary>
internal static class Speed
{
    public const int Rounds = 51;

    /// <summary>One after the other.</summary>
    public static double NanosecondsAlone(DigitReader reader, TestSet set) => Median(set, [MethodImpl(MethodImplOptions.AggressiveOptimization)] (probabilities) =>
    {
        for (var index = 0; index < set.Count; index++)
            reader.Forward(set.Digit(index), probabilities.AsSpan(index * Answers.Digits, Answers.Digits));
    });

    /// <summary>All in one call, on one thread.</summary>
    public static double NanosecondsTogether(DigitReader reader, TestSet set) => Median(set, probabilities => reader.ForwardBatch(set.Pixels, probabilities, set.Count));

    private static double Median(TestSet set, Action<float[]> all)
    {
        var probabilities = new float[set.Count * Answers.Digits];
        var nanoseconds = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            all(probabilities);
            nanoseconds[round] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / set.Count;
        }

        Array.Sort(nanoseconds);
        return nanoseconds[Rounds / 2];
    }
}
