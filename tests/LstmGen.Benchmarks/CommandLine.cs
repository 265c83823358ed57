using System.Globalization;
using LstmGen.Benchmarks.Rows;

namespace LstmGen.Benchmarks;

/// <summary>What the caller asks for.</summary>
internal sealed record CommandLine
{
    public const string Help = "--help", Latency = "--latency", Silence = "--silence", Figures = "--figures", FirstCalls = "--first-calls";

    public const string Usage =
        """
        Nanoseconds a step of LSTMs: LstmGen, a C# loop, TensorPrimitives and ONNX Runtime, in turns, on one thread.

          --row NAME      these lines alone: step, forward, forward-batch, step-batch, parallel, weather, scale,
                          layers (GRU and BiLSTM beside ONNX Runtime), around (networks of several layers beside
                          ONNX Runtime), ratios (our layers, and double, beside our LSTM); may be repeated
          --rounds N      how often each is timed; 101 unless told; fewer where they take long
          --chart FILE    the tables as a chart, SVG

        In place of the table:
          --latency       a million steps timed one by one, first calls in new processes, garbage
          --silence       loud input, a tail that decays, denormal numbers, zeros
          --figures       generator, build, size of the emitted code, construction
          --first-calls F,U   what --latency starts in a new process: nanoseconds of the first thousand steps of a shape

        With each of them:
          --shape F,U     this shape alone: F features, U units; may be repeated; --figures has its own
          --quick         few rounds, short runs, little warming up: for tests, not for figures
          --width BITS    our own code with vectors of 512, 256 or 128 bits, or 0 for none; the others take what .NET has
          --markdown      tables as Markdown
          --json FILE     the figures for a machine; - writes them, and nothing else, to the standard output
          --help          this text

        A width for the whole process is a setting of .NET: DOTNET_EnableAVX512=0 or DOTNET_EnableAVX2=0 in the environment. The header says what came of it.
        """;

    private static readonly string[] OfTheTable = ["--row", "--rounds", "--chart"];

    public IReadOnlyList<string> Shapes { get; private init; } = [];

    public IReadOnlyList<string> Rows { get; private init; } = [];

    public bool Quick { get; private init; }

    public int? Width { get; private init; }

    public bool Markdown { get; private init; }

    public string? Json { get; private init; }

    public string? Chart { get; private init; }

    /// <summary>What to do in place of the table: an option's name.</summary>
    public string? Mode { get; private init; }

    public Measurement Measurement => new(Rounds ?? (Quick ? 3 : 101), Quick ? 0.001 : 0.2);

    private int? Rounds { get; init; }

    /// <exception cref="FormatException">The arguments make no sense; the message says which.</exception>
    public static CommandLine Parse(string[] arguments)
    {
        var result = new CommandLine();
        var options = new List<string>();
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var option))
        {
            options.Add(option);
            result = option switch
            {
                "--shape" => result with { Shapes = [.. result.Shapes, ShapeOf(option, Value())] },
                "--row" => result with { Rows = [.. result.Rows, OneOf(option, Value(), RowKinds.All.Select(row => row.Name))] },
                "--rounds" => result with { Rounds = RoundsOf(Value()) },
                "--quick" => result with { Quick = true },
                "--width" => result with { Width = int.Parse(OneOf(option, Value(), ["512", "256", "128", "0"]), CultureInfo.InvariantCulture) },
                "--markdown" => result with { Markdown = true },
                "--json" => result with { Json = Value() },
                "--chart" => result with { Chart = Value() },
                FirstCalls => result with { Mode = ModeOf(result.Mode, option), Shapes = [ShapeOf(option, Value())] },
                Help or Latency or Silence or Figures => result with { Mode = ModeOf(result.Mode, option) },
                _ => throw new FormatException($"'{option}' is no option."),
            };

            string Value() => rest.TryDequeue(out var value) ? value : throw new FormatException($"{option} needs a value.");
        }

        if (result.Mode is { } mode && mode != Help && OfTheTable.FirstOrDefault(options.Contains) is { } other)
            throw Clash(mode, other);
        if (result.Mode is Figures or FirstCalls && options.Contains("--shape"))
            throw Clash(result.Mode, "--shape");
        return result;
    }

    /// <summary>Whether a shape is wanted.</summary>
    public bool Wants(string shape) => Shapes.Count == 0 || Shapes.Contains(shape);

    private static string ModeOf(string? before, string option) => before is null ? option : throw Clash(before, option);

    private static FormatException Clash(string one, string other) => new($"{one} and {other} do not go together.");

    private static string ShapeOf(string option, string text) => OneOf(option, text.Replace(" ", "", StringComparison.Ordinal),
        Models.Shapes.Usual.Concat(Models.Shapes.Large).Append(Models.Shapes.Weather).Select(shape => shape.Name).Concat(RowKinds.All.SelectMany(row => row.OwnShapes)));

    private static string OneOf(string option, string text, IEnumerable<string> values) =>
        values.Contains(text) ? text : throw new FormatException($"{option} is one of {string.Join(" ", values)}, not '{text}'.");

    private static int RoundsOf(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var rounds) && rounds > 0 ? rounds : throw new FormatException($"'{text}' is no number of rounds.");
}
