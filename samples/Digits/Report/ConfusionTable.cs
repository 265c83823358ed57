using System.Text;

namespace Digits.Report;

/// <summary>How often each digit was read as each, as a table of text. What never happened is a dot: the eye finds the mistakes.</summary>
internal static class ConfusionTable
{
    private const int Width = 4;

    public static string Of(int[,] counts)
    {
        var text = new StringBuilder("  written  read as\n").Append(' ', 9);
        for (var read = 0; read < Answers.Digits; read++)
            text.Append($"{read}".PadLeft(Width));
        text.AppendLine($"{"right",Width + 4}");
        for (var written = 0; written < Answers.Digits; written++)
        {
            var sum = 0;
            text.Append($"{written}".PadLeft(9));
            for (var read = 0; read < Answers.Digits; read++)
            {
                sum += counts[written, read];
                text.Append((counts[written, read] == 0 ? "·" : $"{counts[written, read]}").PadLeft(Width));
            }

            text.AppendLine($"{(double)counts[written, written] / sum:0.0%}".PadLeft(Width + 4));
        }

        return text.ToString();
    }
}
