using System.Diagnostics;
using System.Text.Json.Nodes;

namespace LstmGen.Benchmarks.Output;

/// <summary>Where figures go: a table's lines as they come, and at the end all of them for a machine.</summary>
internal sealed class Report(CommandLine command, TextWriter output)
{
    private const string StandardOutput = "-";
    private const int LabelWidth = 40;

    private readonly TextWriter _text = command.Json == StandardOutput ? TextWriter.Null : output;
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>What the figures are measured on, and what they are.</summary>
    public void Begin(params string[] sentences)
    {
        Machine.Describe(_text, command.Markdown);
        _text.WriteLine();
        foreach (var sentence in sentences)
            _text.WriteLine(sentence);
    }

    public Grid Table(string title, params string[] header)
    {
        Grid.Heading(_text, command.Markdown, title);
        return new Grid(_text, command.Markdown, LabelWidth, header);
    }

    /// <param name="figures">What was measured, by the name that it has for a machine.</param>
    public void End(params (string Name, JsonArray Values)[] figures)
    {
        _text.WriteLine();
        _text.WriteLine($"Measured in {Numbers.Whole(Stopwatch.GetElapsedTime(_start).TotalSeconds)} s.");
        if (command.Json == StandardOutput)
            output.Write(Json.Document(figures));
        else if (command.Json is { } file)
            File.WriteAllText(file, Json.Document(figures));
    }
}
