using System.Text;
using LstmGen.Benchmarks;

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
    switch (command.Mode)
    {
        case "--help":
            Console.WriteLine(CommandLine.Usage);
            break;
        default:
            TableCommand.Run(command, Console.Out);
            break;
    }

    return Done;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidOperationException)
{
    Console.Error.WriteLine(exception.Message);
    return Failed;
}
