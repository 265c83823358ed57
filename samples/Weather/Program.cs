using System.Globalization;
using System.Text;
using Spectre.Console;
using Weather;
using Weather.Chart;
using Weather.Report;

const int Done = 0, Differs = 1, Failed = 2;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (CommandLine.Parse(args) is not { } commandLine)
{
    Console.Error.WriteLine(CommandLine.Usage);
    return Failed;
}

try
{
    var plain = Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Ansi;
    var findings = Findings.Gather(Path.Combine(AppContext.BaseDirectory, "data"));
    WeatherReport.Write(findings, plain ? new PlainWriter(Console.Out) : new RichWriter(AnsiConsole.Console));
    LastDaysChart.Save(findings, commandLine.ChartPath);
    Console.WriteLine($"The last days as a chart: {commandLine.ChartPath}");

    if (Verdict.Complaint(findings) is not { } complaint)
        return Done;
    Console.Error.WriteLine(complaint);
    return Differs;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
{
    Console.Error.WriteLine($"Weather: {exception.Message}");
    return Failed;
}
