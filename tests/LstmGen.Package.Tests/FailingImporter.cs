namespace LstmGen.Package.Tests;

/// <summary>
/// Stands in for the importer where a test wants it to fail: it reads the same list, and what it does with a file is the file's text.
/// </summary>
internal static class FailingImporter
{
    public static string Path => typeof(FailingImporter).Assembly.Location;

    private static int Main(string[] arguments)
    {
        foreach (var line in File.ReadLines(arguments[1]))
        {
            var (source, file, manifest) = line.Split('\t') switch { var fields => (fields[0], fields[1], fields[2]) };
            switch (File.ReadAllText(file))
            {
                case "die":
                    Console.Error.WriteLine("error LSTM000: not for MSBuild to read");
                    return 3;
                case "hang":
                    Thread.Sleep(Timeout.Infinite);
                    break;
                default:
                    File.WriteAllText(manifest, $"lstmgen-manifest\t2\nsource\t{source}\n");
                    break;
            }
        }

        return 0;
    }
}
