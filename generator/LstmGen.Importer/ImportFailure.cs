using System.Text;

namespace LstmGen.Importer;

/// <summary>
/// Why a file cannot be read: one or two sentences that say what is wrong and where, what was expected and found, and what helps.
/// They start in lower case and follow the file's name and a colon.
/// </summary>
internal sealed class ImportFailure(string reason) : Exception(OneLine(reason))
{
    private const int LongestReason = 1_000;

    /// <summary>Names from the file stand in reasons: none of them may break the line, steer a terminal or flood it.</summary>
    private static string OneLine(string reason)
    {
        var line = new StringBuilder(Math.Min(reason.Length, LongestReason));
        foreach (var character in reason)
        {
            if (line.Length == LongestReason)
                return line.Append('…').ToString();
            line.Append(Printable(character));
        }

        return line.ToString();
    }

    private static char Printable(char character) => char.GetUnicodeCategory(character) switch
    {
        System.Globalization.UnicodeCategory.Control or
        System.Globalization.UnicodeCategory.Format or
        System.Globalization.UnicodeCategory.LineSeparator or
        System.Globalization.UnicodeCategory.ParagraphSeparator => '?',
        _ => character,
    };
}

/// <summary>How names from a file stand in a reason.</summary>
internal static class Quote
{
    private const int LongestName = 60;

    public static string Name(string name) => name.Length <= LongestName ? $"'{name}'" : $"'{name[..LongestName]}…'";

    /// <summary>A group of an HDF5 file; the root has no name of its own.</summary>
    public static string Group(string path) => Name(path.Length == 0 ? "/" : path);

    public static string Shape(IEnumerable<long> shape) =>
        $"({string.Join(", ", shape.Select(axis => axis.ToString(System.Globalization.CultureInfo.InvariantCulture)))})";
}
