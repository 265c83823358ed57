using System.Globalization;
using System.Text;
using Names;

const int Done = 0, Failed = 2;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (CommandLine.Parse(args, out var complaint) is not { } asked)
    return Complain(complaint);

try
{
    var data = Path.Combine(AppContext.BaseDirectory, "data");
    var alphabet = Alphabet.Read(Path.Combine(data, "letters.txt"));
    var known = File.ReadLines(Path.Combine(data, "names.txt")).ToHashSet(StringComparer.Ordinal);
    var model = new NamesModel();
    if (Beginning.Of(model, alphabet, asked.Start) is not { } beginning)
        return Complain($"'{asked.Start}' is no value of --start: the network knows the letters a to z.");

    if (asked.Top is { } top)
        WriteMostProbable(new BeamSearch(model, alphabet).Search(beginning, top), known);
    else
        WriteNew(new NameWriter(model, alphabet, beginning, asked.Seed, asked.Temperature), asked.Count, known);
    return Done;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
{
    Console.Error.WriteLine($"Names: {exception.Message}");
    return Failed;
}

static void WriteNew(NameWriter writer, int count, HashSet<string> known)
{
    var invented = 0;
    for (var number = 0; number < count; number++)
    {
        var name = writer.Write();
        if (known.Contains(name))
        {
            Console.WriteLine(name);
            continue;
        }

        invented++;
        Console.WriteLine($"{name,-14} invented");
    }

    Console.WriteLine($"{invented} of {count} are invented: names.txt does not have them.");
}

static void WriteMostProbable(IReadOnlyList<ProbableName> names, HashSet<string> known)
{
    foreach (var (name, probability) in names)
        Console.WriteLine($"{name,-14} {100 * probability,8:0.0000} %{(known.Contains(name) ? "" : "   invented")}");
    Console.WriteLine($"{names.Count(name => !known.Contains(name.Name))} of {names.Count} are invented: names.txt does not have them.");
}

static int Complain(string complaint)
{
    Console.Error.WriteLine($"Names: {complaint}\n{CommandLine.Usage}");
    return Failed;
}
