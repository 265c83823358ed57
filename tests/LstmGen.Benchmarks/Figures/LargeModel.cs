using System.Globalization;
using LstmGen.Benchmarks.Models;
using LstmGen.Benchmarks.Output;

namespace LstmGen.Benchmarks.Figures;

/// <summary>A new project with a network of 64 features and 512 units, from a .keras file, beside one with no network.</summary>
/// <param name="Builds">Of either project.</param>
/// <param name="First">Nanoseconds for the program's first model.</param>
/// <param name="Second">Nanoseconds for another model of the same class.</param>
internal sealed record LargeModel(IReadOnlyList<BuildTimes> Builds, double First, double Second)
{
    private const string Program = """
        using System;
        using System.Diagnostics;
        using LstmGen;

        var start = Stopwatch.GetTimestamp();
        var first = new Large();
        var made = Stopwatch.GetTimestamp();
        var second = new Large();
        var again = Stopwatch.GetTimestamp();
        Console.WriteLine(FormattableString.Invariant($"{(made - start) * 1e9 / Stopwatch.Frequency} {(again - made) * 1e9 / Stopwatch.Frequency}"));
        GC.KeepAlive((first, second));

        [Weights("large.keras")]
        public sealed partial class Large;
        """;

    public static LargeModel Measure(int rounds)
    {
        var shape = Shapes.Large[0];
        using var feed = new Feed();
        var empty = new NewProject(feed, "empty");
        var large = new NewProject(feed, "large");
        large.Write("large.keras", KerasFile.Of(shape.Draw().Lstm, Sequences.Timesteps));
        var builds = BuildTimes.Of([("no network", empty, "System.Console.WriteLine();\n"), ($"({shape.Features}, {shape.Units}): {shape.Parameters} parameters", large, Program)], rounds);

        double[][] runs = [.. Enumerable.Range(0, rounds).Select(_ => large.Run().Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray())];
        return new LargeModel(builds, Medians.Of(runs, run => run[0]), Medians.Of(runs, run => run[1]));
    }
}
