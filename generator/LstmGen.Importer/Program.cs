using System.Globalization;
using System.Text;
using LstmGen.Importer.Commands;

namespace LstmGen.Importer;

/// <summary>The command line. Exit codes: 0 done, 1 a file cannot be read or written, 2 called wrongly.</summary>
internal static class Program
{
    private const int Done = 0, Failed = 1, CalledWrongly = 2;

    public const string Usage = """
        lstmgen: trained networks for C#

        usage:
          lstmgen summary MODEL.keras [--gates]         print the model's table, as Keras' model.summary() does;
                                                        --gates: and the shape of each gate's weights
          lstmgen convert MODEL.keras OUT.safetensors   write the weights as the file that Model.Load(path) reads
          lstmgen import RESPONSE-FILE                  what the build runs: each line names, apart by tabs, a weights
                                                        file relative to the project, its full path, and the manifest
                                                        and the weights to be written
          lstmgen --help                                print this

        """;

    public static int Main(string[] arguments)
    {
        // Nothing that is written depends on where it is written; tables are drawn with line characters, whatever the terminal was set to.
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Run(arguments, Console.Out, Console.Error, limitMemory: true);
    }

    public static int Run(string[] arguments, TextWriter output, TextWriter errors, bool limitMemory = false)
    {
        var file = arguments.Length > 1 ? Path.GetFileName(arguments[1]) : "";
        try
        {
            if (limitMemory)
                MemoryLimit.Set(arguments);
            Execute(arguments, output);
            return Done;
        }
        catch (UsageException exception)
        {
            errors.WriteLine($"lstmgen: {exception.Message}");
            errors.WriteLine();
            errors.Write(Usage);
            return CalledWrongly;
        }
        catch (ImportFailure failure)
        {
            errors.WriteLine($"lstmgen: '{file}': {failure.Message}");
            return Failed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"lstmgen: {exception.Message}");
            return Failed;
        }
        catch (Exception exception)
        {
            errors.WriteLine($"lstmgen: '{file}': unexpected {exception.GetType().Name}: {exception.Message}");
            return Failed;
        }
    }

    private static void Execute(string[] arguments, TextWriter output)
    {
        switch (arguments)
        {
            case ["--help" or "-h" or "help" or "-?"]:
                output.Write(Usage);
                break;
            case ["convert", var model, var target]:
                ConvertCommand.Run(model, target, output);
                break;
            case ["summary", var model]:
                SummaryCommand.Run(model, withGates: false, output);
                break;
            case ["summary", var model, "--gates"]:
                SummaryCommand.Run(model, withGates: true, output);
                break;
            case ["import", var responseFile]:
                ImportCommand.Run(responseFile);
                break;
            case []:
                throw new UsageException("a command is missing");
            case ["convert" or "summary" or "import", ..]:
                throw new UsageException($"{arguments[0]} was given {arguments.Length - 1} arguments");
            default:
                throw new UsageException($"there is no command '{arguments[0]}'");
        }
    }
}
