namespace Weather.Report;

/// <summary>For files and pipes: lines of text, columns by spaces, nothing that a terminal would have to interpret.</summary>
internal sealed class PlainWriter(TextWriter output) : IReportWriter
{
    public void Title(string title, string subtitle)
    {
        output.WriteLine(title);
        output.WriteLine(subtitle);
        output.WriteLine();
    }

    public void Table(string text)
    {
        output.WriteLine(text.TrimEnd());
        output.WriteLine();
    }

    public void Section(Section section)
    {
        var labels = section.Facts.Max(fact => fact.Label.Length);
        var values = section.Facts.Max(fact => fact.Value.Length);
        output.WriteLine(section.Title);
        foreach (var fact in section.Facts)
            output.WriteLine($"  {fact.Label.PadRight(labels)}   {fact.Value.PadLeft(values)}   {fact.Note}".TrimEnd());
        output.WriteLine();
    }
}
