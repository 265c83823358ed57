using LstmGen.Benchmarks.Output;

namespace LstmGen.Benchmarks.Latency;

/// <summary>First steps as a line.</summary>
internal static class FirstCallsTable
{
    private static readonly int[] Shown = [1, 2, 10, 100, 1000];

    public static Grid Create(Report report) => report.Table(
        "First calls: a new process, the steps that it takes first",
        ["F, U", "constructor", "methods compiled", .. Shown.Select(Ordinal), "compiled in the steps", "bytes"]);

    public static string[] Line(string label, FirstSteps steps) =>
    [
        label,
        Numbers.Duration(steps.Construction),
        Numbers.Whole(steps.MethodsOfConstruction),
        .. Shown.Select(step => Numbers.Duration(steps.Steps[step - 1])),
        Numbers.Whole(steps.Activity.CompiledMethods),
        Numbers.Whole(steps.Activity.Bytes),
    ];

    private static string Ordinal(int step) => step switch
    {
        1 => "1st",
        2 => "2nd",
        _ => $"{step}th",
    };
}
