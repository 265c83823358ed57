using System.Text;

namespace LstmGen.Networks;

/// <summary>
/// A table with a heavy header and light rows, as the rich library draws it for Keras: text too long for its cell goes on in the next line at
/// a space; a word too long for any line is cut, its last letter an ellipsis.
/// </summary>
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
        var line = new StringBuilder();
        foreach (var word in cell.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word.Length > width ? word.Remove(width - 1) + "…" : word);
        }

        lines.Add(line.ToString());
        return lines;
    }
}
