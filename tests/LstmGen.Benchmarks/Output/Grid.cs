namespace LstmGen.Benchmarks.Output;

/// <summary>A table that is written line by line: for a terminal, or as Markdown.</summary>
internal sealed class Grid
{
    private const int Least = 12;

    private readonly TextWriter _writer;
    private readonly bool _markdown;
    private readonly int[] _widths;

    public Grid(TextWriter writer, bool markdown, int firstWidth, IReadOnlyList<string> header)
    {
        (_writer, _markdown) = (writer, markdown);
        _widths = [.. header.Select((cell, index) => index == 0 ? Math.Max(firstWidth, cell.Length) : Math.Max(Least, cell.Length + 2))];
        Write(header);
        if (markdown)
            Write([.. header.Select((_, index) => index == 0 ? "---" : "---:")]);
    }

    public void Write(IReadOnlyList<string> cells) => _writer.WriteLine(_markdown
        ? $"| {string.Join(" | ", cells)} |"
        : string.Concat(cells.Select((cell, index) => index == 0 ? cell.PadRight(_widths[index]) : cell.PadLeft(_widths[index]))));

    /// <summary>The line above a table.</summary>
    public static void Heading(TextWriter writer, bool markdown, string text)
    {
        writer.WriteLine();
        writer.WriteLine(markdown ? $"### {text}" : text);
        writer.WriteLine();
    }
}
