// Tries every float on the activations of the runtime and prints a row for each, as Markdown.
//
//   LstmGen.Sweep [--step N] [NAME ...]
//
// NAME is a name in the table's first column or a part of one; without names all are tried. --step N tries every N-th float alone.
using System.Globalization;
using LstmGen.Sweep;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var step = 1;
var names = new List<string>();
for (var index = 0; index < args.Length; index++)
{
    if (args[index] == "--step" && index + 1 < args.Length && int.TryParse(args[++index], out var given) && given > 0)
        step = given;
    else if (!args[index].StartsWith('-'))
        names.Add(args[index]);
    else
        return Fail($"'{args[index]}' is no option. Usage: LstmGen.Sweep [--step N] [NAME ...]");
}

var subjects = Subjects.All.Where(subject => names.Count == 0 || names.Any(name => subject.Name.Contains(name, StringComparison.OrdinalIgnoreCase))).ToList();
if (subjects.Count == 0)
    return Fail($"No function is called so. There are {string.Join(", ", Subjects.All.Select(subject => subject.Name))}.");

Console.WriteLine(Table.Header);
foreach (var subject in subjects)
    Console.WriteLine(Table.Row(Sweeper.Run(subject, step), step));
return 0;

static int Fail(string message)
{
    Console.Error.WriteLine(message);
    return 2;
}
