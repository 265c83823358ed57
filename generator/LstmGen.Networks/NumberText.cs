using System.Globalization;

namespace LstmGen.Networks;

/// <summary>Numbers as text that is the same on every machine and every .NET.</summary>
internal static class NumberText
{
    /// <summary>The fewest digits that read back as the same double. (.NET Framework's "R" has other ideas than .NET's.)</summary>
    public static string Of(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            return value.ToString(CultureInfo.InvariantCulture);

        for (var digits = 1; digits < 17; digits++)
        {
            var text = value.ToString("G" + digits, CultureInfo.InvariantCulture);
            if (double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) == value)
                return text;
        }

        return value.ToString("G17", CultureInfo.InvariantCulture);
    }

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>With thousands apart, as Keras prints counts: 4,778.</summary>
    public static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>With its noun: 1 timestep, 4,778 parameters.</summary>
    public static string Counted(long count, string noun) => $"{Grouped(count)} {noun}{(count == 1 ? "" : "s")}";

    public static bool TryInt(string text, out int value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    public static bool TryNumber(string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
