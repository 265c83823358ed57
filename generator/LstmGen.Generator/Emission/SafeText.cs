using System.Globalization;
using System.Text;

namespace LstmGen.Generator;

/// <summary>
/// The only ways for text from a file or a declaration into emitted code and messages. A name may hold anything: line breaks, quotes, comment ends,
/// marks that turn the reading direction, ten thousand letters; none of it may become code or disguise any.
/// </summary>
internal static class SafeText
{
    private const int LongestComment = 240, LongestIdentifier = 40;

    /// <summary>A C# string literal, quotes included.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\')
                literal.Append('\\').Append(character);
            else if (IsPlain(character))
                literal.Append(character);
            else
                literal.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Text within a line comment: one line, nothing invisible.</summary>
    public static string Comment(string text) => Shorten(Visible(text), LongestComment);

    /// <summary>Text within an XML documentation comment.</summary>
    public static string Xml(string text) => Comment(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    /// <summary>Text within a diagnostic's message.</summary>
    public static string Message(string text) => Shorten(Visible(text), 1000);

    /// <summary>A name within a diagnostic's message.</summary>
    public static string Name(string text) => Shorten(Visible(text), 80);

    /// <summary>An identifier in PascalCase made of the letters and digits of a name: lstm_1 becomes Lstm1. No C# keyword begins with a capital.</summary>
    public static string Identifier(string name)
    {
        var identifier = new StringBuilder();
        var startsWord = true;
        foreach (var character in name)
        {
            var isLetter = character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (isLetter || (character is >= '0' and <= '9' && identifier.Length > 0))
            {
                identifier.Append(startsWord ? char.ToUpperInvariant(character) : character);
                startsWord = false;
            }
            else
            {
                startsWord = true;
            }

            if (identifier.Length == LongestIdentifier)
                break;
        }

        return identifier.Length == 0 ? "Layer" : identifier.ToString();
    }

    private static string Visible(string text)
    {
        var visible = new StringBuilder();
        foreach (var character in text)
            visible.Append(IsPlain(character) ? character.ToString() : $"\\u{(int)character:X4}");
        return visible.ToString();
    }

    private static string Shorten(string text, int length) => text.Length <= length ? text : text.Substring(0, length - 1) + "…";

    /// <summary>Whether a character shows as itself: no control, no line or paragraph separator, no format mark, no half of a pair.</summary>
    private static bool IsPlain(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
