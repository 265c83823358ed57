using System.Xml.Linq;

namespace LstmGen.Samples.Tests;

/// <summary>One run of the Digits sample in an empty folder, for all tests that look at what came out.</summary>
public sealed class DigitsRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("digits ");

    public DigitsRun()
    {
        var ended = SampleProgram.Run(SampleProgram.PathOf("Digits"), _folder.FullName);
        (ExitCode, Output, Errors) = (ended.ExitCode, ended.Output, ended.Errors);
    }

    public int ExitCode { get; }

    public string Output { get; }

    public string Errors { get; }

    public string DrawingPath => Path.Combine(_folder.FullName, "digits.svg");

    public XElement Drawing => XDocument.Load(DrawingPath).Root!;

    /// <summary>The figure of the line that begins with the label.</summary>
    public string Figure(string label)
    {
        var line = Output.Split('\n').Select(text => text.Trim()).Single(text => text.StartsWith(label + "   ", StringComparison.Ordinal));
        return line[label.Length..].TrimStart().Split("   ")[0];
    }

    /// <summary>How often each digit, by row, was read as each, by column.</summary>
    public int[][] Confusion()
    {
        var lines = Output.Split('\n').ToList();
        var first = lines.FindIndex(line => line.Contains("read as", StringComparison.Ordinal)) + 2;
        return [.. Enumerable.Range(0, 10).Select(digit => lines[first + digit].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..11].Select(count => count == "·" ? 0 : int.Parse(count, null)).ToArray())];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
