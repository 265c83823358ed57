using System.Globalization;
using System.Text;

namespace LstmGen.Runtime;

/// <summary>Text from a file, made fit for a message: short, on one line, without characters that cannot be seen.</summary>
internal static class SafeText
{
    private const int Most = 200;

    /// <summary>The text in single quotes.</summary>
    public static string Quoted(string text) => $"'{Of(text, Most)}'";

    /// <summary>The text, cut where it is too long.</summary>
    public static string Of(string text, int most)
    {
        var safe = new StringBuilder();
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, most)))
        {
            if (CanBeSeen(letter))
                safe.Append(letter);
            else
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
        }

        return text.Length > most ? safe.Append('…').ToString() : safe.ToString();
    }

    private static bool CanBeSeen(char letter) => char.GetUnicodeCategory(letter) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
