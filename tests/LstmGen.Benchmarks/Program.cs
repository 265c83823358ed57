using System.Text;
using LstmGen.Benchmarks;
using LstmGen.Benchmarks.Figures;
using LstmGen.Benchmarks.Latency;
using LstmGen.Benchmarks.Output;
using LstmGen.Benchmarks.Silence;

const int Done = 0, Failed = 1, Misused = 2;

CommandLine command;
try
{
    command = CommandLine.Parse(args);
}
catch (FormatException exception)
{
    Console.Error.WriteLine($"{exception.Message} --help tells more.");
    return Misused;
}

// Before the first model is touched: the width never changes after that.
if (command.Width is { } bits)
    AppContext.SetData("LstmGen.VectorBits", bits);
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
try
{
    var report = new Report(command, Console.Out);
    switch (command.Mode)
    {
        case CommandLine.Help:
            Console.WriteLine(CommandLine.Usage);
            break;
        case CommandLine.Latency:
            LatencyCommand.Run(command, report);
            break;
        case CommandLine.Silence:
            SilenceCommand.Run(command, report);
            break;
        case CommandLine.Figures:
            FiguresCommand.Run(command, report);
            break;
        case CommandLine.FirstCalls:
            FirstCallsCommand.Run(command, report);
            break;
        default:
            TableCommand.Run(command, report);
            break;
    }

    return Done;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidOperationException)
{
    Console.Error.WriteLine(exception.Message);
    return Failed;
}
