using LstmGen.Benchmarks.Charts;
using LstmGen.Benchmarks.Output;
using LstmGen.Benchmarks.Rows;

namespace LstmGen.Benchmarks;

/// <summary>The tables, the figures for a machine and the chart.</summary>
internal static class TableCommand
{
    public static void Run(CommandLine command, Report report)
    {
        report.Begin("Nanoseconds a step of one sequence, on one thread unless told: the median of the rounds, in which all take turns.");
        var table = new Table(report);
        var results = new List<Result>();
        foreach (var row in RowKinds.All.Where(row => command.Rows.Count == 0 || command.Rows.Contains(row.Name)))
        {
            foreach (var @case in row.Cases.Where(@case => command.Wants(@case.Shape)))
            {
                results.Add(Result.Of(row, @case, command.Measurement));
                table.Write(results[^1]);
            }
        }

        if (results.Count == 0)
            throw new InvalidOperationException($"No line of {string.Join(", ", command.Rows)} has the shape {string.Join(" or ", command.Shapes)}.");

        report.End(("results", Json.Array(results, Table.Node)));
        if (command.Chart is { } chart)
            (Chart.Of(results) ?? throw new InvalidOperationException("None of these lines is in the chart.")).Save(chart);
    }
}
