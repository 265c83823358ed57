namespace Weather.Report;

/// <summary>Where the report goes.</summary>
internal interface IReportWriter
{
    void Title(string title, string subtitle);

    /// <summary>Text whose lines are laid out already.</summary>
    void Table(string text);

    void Section(Section section);
}
