using Spectre.Console;

namespace Weather.Report;

/// <summary>For a person at a terminal: headings, colours, and columns that fit the window.</summary>
internal sealed class RichWriter(IAnsiConsole console) : IReportWriter
{
    public void Title(string title, string subtitle)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold deepskyblue1]{Markup.Escape(title)}[/]").LeftJustified().RuleStyle("grey"));
        console.MarkupLineInterpolated($"[grey]{subtitle}[/]");
        console.WriteLine();
    }

    public void Table(string text)
    {
        console.Write(new Text(text.TrimEnd(), new Style(Color.Grey70)));
        console.WriteLine();
        console.WriteLine();
    }

    public void Section(Section section)
    {
        console.Write(new Rule($"[bold deepskyblue3]{Markup.Escape(section.Title)}[/]").LeftJustified().RuleStyle("grey"));
        var grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(3))
            .AddColumn(new GridColumn().NoWrap().RightAligned().PadRight(3))
            .AddColumn(new GridColumn());
        foreach (var fact in section.Facts)
            grid.AddRow(Markup.Escape(fact.Label), $"[bold springgreen3]{Markup.Escape(fact.Value)}[/]", $"[grey]{Markup.Escape(fact.Note)}[/]");
        console.Write(grid);
        console.WriteLine();
    }
}
