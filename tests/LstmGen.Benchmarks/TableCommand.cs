using System.Diagnostics;
using LstmGen.Benchmarks.Output;
using LstmGen.Benchmarks.Rows;

namespace LstmGen.Benchmarks;

/// <summary>The tables, the figures for a machine and the chart.</summary>
internal static class TableCommand
{
    private const string StandardOutput = "-";

    public static void Run(CommandLine command, TextWriter output)
    {
        var text = command.Json == StandardOutput ? TextWriter.Null : output;
        var start = Stopwatch.GetTimestamp();
        Machine.Describe(text, command.Markdown);
        text.WriteLine();
        text.WriteLine("Nanoseconds a step of one sequence, on one thread: the median of the rounds, in which all take turns.");

        var table = new Table(text, command.Markdown);
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

        text.WriteLine();
        text.WriteLine($"Measured in {Numbers.Whole(Stopwatch.GetElapsedTime(start).TotalSeconds)} s.");
        if (command.Json == StandardOutput)
            output.Write(Json.Of(results));
        else if (command.Json is { } json)
            File.WriteAllText(json, Json.Of(results));
        if (command.Chart is { } chart)
            Chart.Of(results).Save(chart);
    }
}
