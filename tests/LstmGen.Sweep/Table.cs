using LstmGen.Runtime;

namespace LstmGen.Sweep;

/// <summary>Results as a table in Markdown.</summary>
internal static class Table
{
    public static string Header => $"""
        # Errors of the activations

        Errors against double, in units in the last place (ULP) of the true value; absolute errors where |x| ≤ 16. A fall is a float whose result is less than that of the
        float before it, for functions that rise; where not all floats were tried, than that of the one tried before. Written by `dotnet run -c Release --project tests/LstmGen.Sweep`, {(Fused ? "with" : "without")} fused multiply-add.

        | function | floats tried | results | worst error, ULP | at x = | worst absolute error | at x = | falls | deepest, ULP | odd | 0, ±∞, NaN |
        |---|---|---|---:|---:|---:|---:|---:|---:|---|---|
        """;

    public static string Row(Result result, int step) => "| " + string.Join(" | ",
        result.Subject.Name,
        step == 1 ? "all" : $"1 in {step}",
        $"{result.Lowest:G6} … {result.Highest:G6}",
        $"{result.WorstUnits:0.00}",
        $"{result.WorstUnitsAt:R}",
        $"{result.WorstError:0.0E+0}",
        $"{result.WorstErrorAt:R}",
        result.Subject.Rises ? $"{result.Falls:N0}" : "",
        result.Subject.Rises && result.Falls > 0 ? $"{result.DeepestFall:0.0}" : "",
        !result.Subject.IsOdd ? "" : result.NotOdd == 0 ? "exactly" : $"not {result.NotOdd:N0} times",
        result.Wrong.Count == 0 ? "right" : string.Join(", ", result.Wrong)) + " |";

    // Rounded once, the product of two numbers with many digits keeps those that a second rounding would take.
    private static bool Fused
    {
        get
        {
            const float Factor = 1 + 1f / 4096;
            var lanes = new float[4];
            ScalarLanes.Store(ScalarLanes.MultiplyAdd(ScalarLanes.Broadcast(Factor), ScalarLanes.Broadcast(Factor), ScalarLanes.Broadcast(-Factor * Factor)), ref lanes[0], 0);
            return lanes[0] != 0;
        }
    }
}
