using System.Globalization;
using LstmGen.Benchmarks.Models;
using LstmGen.Benchmarks.Rows;

namespace LstmGen.Benchmarks;

/// <summary>What the caller asks for.</summary>
internal sealed record CommandLine
{
    public const string Usage =
        """
        Nanoseconds a step of LSTMs: LstmGen, a C# loop, TensorPrimitives and ONNX Runtime, in turns, on one thread.

          --row NAME      these lines alone: step, forward, forward-batch, step-batch, weather, scale; may be repeated
          --shape F,U     this shape alone: F features, U units; may be repeated
          --rounds N      how often each is timed; 101 unless told; fewer where they take long
          --quick         3 rounds and no warming up: for tests, not for figures
          --width BITS    our own code with vectors of 512, 256 or 128 bits, or 0 for none; the others take what .NET has
          --markdown      tables as Markdown
          --json FILE     the figures for a machine; - writes them, and nothing else, to the standard output
          --chart FILE    the tables as a chart, SVG

          --latency       in place of the table: a million steps timed one by one, first calls in new processes, garbage
          --silence       in place of the table: loud input, a tail that decays, denormal numbers, zeros
          --figures       in place of the table: generator, build, size of the emitted code, construction
          --first-calls F,U   what --latency starts in a new process: nanoseconds of the first thousand steps of a shape
          --help          this text

        A width for the whole process is a setting of .NET: DOTNET_EnableAVX512=0 or DOTNET_EnableAVX2=0 in the environment. The header says what came of it.
        """;

    private static readonly string[] Modes = ["--latency", "--silence", "--figures"];

    public IReadOnlyList<string> Shapes { get; private init; } = [];

    public IReadOnlyList<string> Rows { get; private init; } = [];

    public Measurement Measurement { get; private init; } = new(101, 0.2);

    public bool Quick { get; private init; }

    public int? Width { get; private init; }

    public bool Markdown { get; private init; }

    public string? Json { get; private init; }

    public string? Chart { get; private init; }

    /// <summary>What to do in place of the table: an option's name.</summary>
    public string? Mode { get; private init; }

    /// <exception cref="FormatException">The arguments make no sense; the message says which.</exception>
    public static CommandLine Parse(string[] arguments)
    {
        var result = new CommandLine();
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var option))
        {
            result = option switch
            {
                "--shape" => result with { Shapes = [.. result.Shapes, ShapeOf(Value())] },
                "--row" => result with { Rows = [.. result.Rows, OneOf(option, Value(), RowKinds.All.Select(row => row.Name))] },
                "--rounds" => result with { Measurement = result.Measurement with { Rounds = RoundsOf(Value()) } },
                "--quick" => result with { Quick = true, Measurement = Measurement.Quick },
                "--width" => result with { Width = int.Parse(OneOf(option, Value(), ["512", "256", "128", "0"]), CultureInfo.InvariantCulture) },
                "--markdown" => result with { Markdown = true },
                "--json" => result with { Json = Value() },
                "--chart" => result with { Chart = Value() },
                "--first-calls" => result with { Mode = option, Shapes = [ShapeOf(Value())] },
                "--help" => result with { Mode = option },
                _ when Modes.Contains(option) => result with { Mode = result.Mode is null ? option : throw new FormatException($"{result.Mode} and {option} do not go together.") },
                _ => throw new FormatException($"'{option}' is no option."),
            };

            string Value() => rest.TryDequeue(out var value) ? value : throw new FormatException($"{option} needs a value.");
        }

        return result;
    }

    /// <summary>Whether a shape is wanted.</summary>
    public bool Wants(string shape) => Shapes.Count == 0 || Shapes.Contains(shape);

    private static string ShapeOf(string text) => OneOf("--shape", text.Replace(" ", "", StringComparison.Ordinal),
        Models.Shapes.Usual.Concat(Models.Shapes.Large).Append(Models.Shapes.Weather).Select(shape => shape.Name));

    private static string OneOf(string option, string text, IEnumerable<string> values) =>
        values.Contains(text) ? text : throw new FormatException($"{option} is one of {string.Join(" ", values)}, not '{text}'.");

    private static int RoundsOf(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var rounds) && rounds > 0 ? rounds : throw new FormatException($"'{text}' is no number of rounds.");
}
