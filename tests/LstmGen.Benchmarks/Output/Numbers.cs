using System.Globalization;

namespace LstmGen.Benchmarks.Output;

/// <summary>Figures as text, with three digits that count.</summary>
internal static class Numbers
{
    public static string Time(double nanoseconds) => nanoseconds.ToString(nanoseconds < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

    public static string Ratio(double ratio) => Digits(ratio) + "×";

    public static string Whole(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    public static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>A time in the unit that suits it.</summary>
    public static string Duration(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => Digits(nanoseconds) + " ns",
        < 1e6 => Digits(nanoseconds / 1e3) + " µs",
        < 1e9 => Digits(nanoseconds / 1e6) + " ms",
        _ => Digits(nanoseconds / 1e9) + " s",
    };

    /// <summary>A power of ten of a nanosecond, without digits behind the point.</summary>
    public static string Power(int exponent) => exponent switch
    {
        < 3 => $"{Math.Pow(10, exponent).ToString("0.###", CultureInfo.InvariantCulture)} ns",
        < 6 => $"{Whole(Math.Pow(10, exponent - 3))} µs",
        < 9 => $"{Whole(Math.Pow(10, exponent - 6))} ms",
        _ => $"{Whole(Math.Pow(10, exponent - 9))} s",
    };

    private static string Digits(double value) => value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
