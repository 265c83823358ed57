using System.Globalization;

namespace LstmGen.Benchmarks;

/// <summary>What the caller asks for.</summary>
internal sealed record CommandLine(IReadOnlyList<Shape> Shapes, int Rounds, bool Markdown, bool Help)
{
    public const string Usage =
        """
        Nanoseconds a step of an LSTM: emitted code, a hand-written loop and ONNX Runtime, in the same run.

          --shape F,U     this shape alone: F features, U units; may be repeated
          --rounds N      how often each peer is timed; 101 unless told
          --markdown      the table as Markdown
          --help          this text
        """;

    private const int UsualRounds = 101;

    /// <exception cref="FormatException">The arguments make no sense; the message says which.</exception>
    public static CommandLine Parse(string[] arguments)
    {
        var shapes = new List<Shape>();
        var rounds = UsualRounds;
        bool markdown = false, help = false;
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var argument))
        {
            switch (argument)
            {
                case "--shape":
                    shapes.Add(ShapeOf(Value(argument, rest)));
                    break;
                case "--rounds":
                    rounds = RoundsOf(Value(argument, rest));
                    break;
                case "--markdown":
                    markdown = true;
                    break;
                case "--help":
                    help = true;
                    break;
                default:
                    throw new FormatException($"'{argument}' is no option.");
            }
        }

        return new CommandLine(shapes.Count > 0 ? shapes : Benchmarks.Shapes.All, rounds, markdown, help);
    }

    private static string Value(string option, Queue<string> rest) =>
        rest.TryDequeue(out var value) ? value : throw new FormatException($"{option} needs a value.");

    private static Shape ShapeOf(string text) =>
        Benchmarks.Shapes.All.FirstOrDefault(shape => $"{shape.Features},{shape.Units}" == text.Replace(" ", "", StringComparison.Ordinal))
        ?? throw new FormatException($"'{text}' is none of the shapes {string.Join(" ", Benchmarks.Shapes.All.Select(shape => $"{shape.Features},{shape.Units}"))}.");

    private static int RoundsOf(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var rounds) && rounds > 0 ? rounds : throw new FormatException($"'{text}' is no number of rounds.");
}
