using System.Text;

namespace LstmGen.Networks;

/// <summary>A table with a heavy header and light rows, as the rich library draws it; text too long for its cell goes on in the next line.</summary>
/// <param name="widths">The widths of the columns, borders apart, one space of padding on either side included.</param>
/// <param name="header">The titles.</param>
/// <param name="rows">The rows.</param>
/// <param name="rightAligned">The column that is aligned to the right.</param>
internal sealed class SummaryTable(int[] widths, string[] header, string[][] rows, int rightAligned)
{
    public string Draw()
    {
        var text = new StringBuilder();
        Rule(text, '┏', '━', '┳', '┓');
        Row(text, header, '┃');
        Rule(text, '┡', '━', '╇', '┩');
        for (var index = 0; index < rows.Length; index++)
        {
            if (index > 0)
                Rule(text, '├', '─', '┼', '┤');
            Row(text, rows[index], '│');
        }

        Rule(text, '└', '─', '┴', '┘');
        return text.ToString();
    }

    private void Rule(StringBuilder text, char left, char line, char cross, char right)
    {
        text.Append(left).Append(string.Join(cross.ToString(), widths.Select(width => new string(line, width)))).Append(right).Append('\n');
    }

    private void Row(StringBuilder text, string[] cells, char border)
    {
        var lines = cells.Select((cell, column) => Wrap(cell, widths[column] - 2)).ToArray();
        for (var line = 0; line < lines.Max(wrapped => wrapped.Count); line++)
        {
            text.Append(border);
            for (var column = 0; column < widths.Length; column++)
            {
                var content = line < lines[column].Count ? lines[column][line] : "";
                var width = widths[column] - 2;
                text.Append(' ').Append(column == rightAligned ? content.PadLeft(width) : content.PadRight(width)).Append(' ').Append(border);
            }

            text.Append('\n');
        }
    }

    private static List<string> Wrap(string cell, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in cell.Split(' ').SelectMany(word => Chop(word, width)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }

        lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Chop(string word, int width)
    {
        for (var start = 0; start == 0 || start < word.Length; start += width)
            yield return word.Substring(start, Math.Min(width, word.Length - start));
    }
}
