// Runs the cases, or the guarded calls, in a process of its own, under whatever settings the runtime was started with.
//
//   LstmGen.Conformance [--bits 512|256|128|0] [--guard ASSEMBLY]
//
// Prints what the process can do, a line for each case, and a line for whatever is wrong. Exit code 0 if nothing is.
using LstmGen.Conformance;
using LstmGen.Testing;

for (var index = 0; index + 1 < args.Length; index += 2)
{
    if (args[index] == "--bits")
        AppContext.SetData("LstmGen.VectorBits", args[index + 1]);
}

Console.WriteLine(Report.Hardware);
var failures = 0;
var guard = Array.IndexOf(args, "--guard");
if (guard >= 0)
{
    foreach (var line in Guard.Run(args[guard + 1]))
    {
        Console.WriteLine(line);
        failures += line.StartsWith("guarded", StringComparison.Ordinal) ? 0 : 1;
    }

    foreach (var line in Guard.RunCases())
    {
        Console.WriteLine(line);
        failures++;
    }
}
else
{
    foreach (var type in Case.Types)
    {
        var item = Case.Of(type);
        Console.WriteLine(Report.Line(item));
        foreach (var difference in Paths.Differences(item))
        {
            Console.WriteLine("wrong " + difference);
            failures++;
        }
    }

    foreach (var item in DoubleCase.Types.Select(DoubleCase.Of))
    {
        Console.WriteLine(item.Line());
        foreach (var difference in Paths.Differences(item))
        {
            Console.WriteLine("wrong " + difference);
            failures++;
        }
    }
}

return failures == 0 ? 0 : 1;
