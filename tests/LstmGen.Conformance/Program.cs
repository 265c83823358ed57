// Runs the cases, or the classes of an assembly, in a process of its own, under whatever settings the runtime was started with.
//
//   LstmGen.Conformance [--bits 512|256|128|0] [--guard | --classes ASSEMBLY]
//
// Prints what the process can do, a line for each case, and a line for whatever is wrong. Exit code 0 if nothing is.
// --guard: every call of the cases between pages that cannot be touched. --classes: the same of the classes of an assembly, in place of the cases.
using LstmGen.Conformance;
using LstmGen.Testing;

if (After("--bits") is { } bits)
    AppContext.SetData("LstmGen.VectorBits", bits);

Console.WriteLine(Report.Hardware);
var failures = 0;
if (After("--classes") is { } assembly)
{
    foreach (var line in Guard.Run(assembly))
    {
        Console.WriteLine(line);
        failures += line.StartsWith("guarded", StringComparison.Ordinal) ? 0 : 1;
    }
}
else
{
    IReadOnlyList<ArenaMode> modes = args.Contains("--guard") ? Guard.Modes : [ArenaMode.Plain];
    foreach (var item in Case.Types.Select(Case.Of))
        Print(item, Report.Line(item), modes);
    foreach (var item in DoubleCase.Types.Select(DoubleCase.Of))
        Print(item, item.Line(), modes);
}

return failures == 0 ? 0 : 1;

string? After(string option) => Array.IndexOf(args, option) is >= 0 and var index && index + 1 < args.Length ? args[index + 1] : null;

void Print(INetworkCase item, string line, IReadOnlyList<ArenaMode> modes)
{
    Console.WriteLine(line);
    foreach (var difference in modes.SelectMany(mode => Paths.Differences(item, mode)))
    {
        Console.WriteLine("wrong " + difference);
        failures++;
    }
}
