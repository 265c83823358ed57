using System.Globalization;

namespace Names;

/// <summary>What the program was asked for.</summary>
/// <param name="Seed">Equal seeds write equal names.</param>
/// <param name="Temperature">Below 1 the likely letters come more often than the network says, above 1 the unlikely ones.</param>
/// <param name="Start">The letters that each name begins with.</param>
/// <param name="Count">How many names are written.</param>
/// <param name="Top">How many of the most probable names are searched for instead; null if names are to be written.</param>
internal sealed record CommandLine(int Seed, double Temperature, string Start, int Count, int? Top)
{
    public const string Usage = """
        usage: Names [--seed N] [--temperature X] [--start LETTERS] [--count N]
               Names --top N [--start LETTERS]
          --seed         a whole number; equal seeds write equal names (1)
          --temperature  from 0.1 to 5; low for usual names, high for odd ones (1)
          --start        the letters that each name begins with (none)
          --count        how many names, from 1 to 10000 (10)
          --top          the most probable names, from 1 to 1000, instead of written ones
        """;

    /// <summary>Understands the arguments, or says in a sentence why it does not.</summary>
    public static CommandLine? Parse(string[] arguments, out string complaint)
    {
        var asked = new CommandLine(Seed: 1, Temperature: 1, Start: "", Count: 10, Top: null);
        complaint = "";
        for (var index = 0; index < arguments.Length && complaint.Length == 0; index += 2)
        {
            var (option, text) = (arguments[index], index + 1 < arguments.Length ? arguments[index + 1] : null);
            if (text is null && option is "--seed" or "--temperature" or "--start" or "--count" or "--top")
            {
                complaint = $"{option} needs a value.";
                break;
            }

            switch (option)
            {
                case "--seed" when Whole(text, int.MinValue, int.MaxValue) is { } seed:
                    asked = asked with { Seed = seed };
                    break;
                case "--temperature" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var temperature) && temperature is >= 0.1 and <= 5:
                    asked = asked with { Temperature = temperature };
                    break;
                case "--start" when text!.Length < Alphabet.MostLetters:
                    asked = asked with { Start = text.ToLowerInvariant() };
                    break;
                case "--count" when Whole(text, 1, 10_000) is { } count:
                    asked = asked with { Count = count };
                    break;
                case "--top" when Whole(text, 1, 1_000) is { } top:
                    asked = asked with { Top = top };
                    break;
                case "--seed" or "--temperature" or "--start" or "--count" or "--top":
                    complaint = $"'{text}' is no value of {option}.";
                    break;
                default:
                    complaint = $"'{option}' is no option.";
                    break;
            }
        }

        return complaint.Length == 0 ? asked : null;
    }

    private static int? Whole(string? text, int least, int most) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value : null;
}
