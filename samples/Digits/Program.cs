using System.Globalization;
using System.Text;
using Digits;
using Digits.Drawing;
using Digits.Report;

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
    var findings = Findings.Gather(Path.Combine(AppContext.BaseDirectory, "data"));
    DigitsReport.Write(findings, Console.Out);
    new MisreadSheet(findings).Save(commandLine.DrawingPath);
    Console.WriteLine($"The misread digits as a drawing: {commandLine.DrawingPath}");

    if (Verdict.Complaint(findings) is not { } complaint)
        return Done;
    Console.Error.WriteLine(complaint);
    return Differs;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
{
    Console.Error.WriteLine($"Digits: {exception.Message}");
    return Failed;
}
