using System.Globalization;

namespace LstmGen.Benchmarks.Output;

/// <summary>Figures as text, with three digits that count.</summary>
internal static class Numbers
{
    public static string Time(double nanoseconds) => nanoseconds.ToString(nanoseconds < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

    public static string Ratio(double ratio) => ratio.ToString(ratio < 100 ? "0.0" : "0", CultureInfo.InvariantCulture) + "×";

    public static string Whole(double value) => value.ToString("0", CultureInfo.InvariantCulture);
}
