using System.Xml.Linq;

namespace LstmGen.Samples.Tests;

/// <summary>One run of the Weather sample in an empty folder, for all tests that look at what came out.</summary>
public sealed class WeatherRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("weather ");

    public WeatherRun()
    {
        var ended = SampleProgram.Run(SampleProgram.PathOf("Weather"), _folder.FullName);
        (ExitCode, Output, Errors) = (ended.ExitCode, ended.Output, ended.Errors);
    }

    public int ExitCode { get; }

    public string Output { get; }

    public string Errors { get; }

    public string ChartPath => Path.Combine(_folder.FullName, "weather.svg");

    public XElement Chart => XDocument.Load(ChartPath).Root!;

    /// <summary>The figure of the line that begins with the label.</summary>
    public string Figure(string label)
    {
        var line = Output.Split('\n').Select(text => text.Trim()).Single(text => text.StartsWith(label + "   ", StringComparison.Ordinal));
        return line[label.Length..].TrimStart().Split("   ")[0];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
