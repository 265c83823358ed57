namespace LstmGen.Networks;

/// <summary>An option that says something of both ends of a sequence: two whole numbers, or one for both.</summary>
internal static class TimeEnds
{
    public static (int First, int Last) Of(LayerOptions options, string option)
    {
        var numbers = options.Ints(option);
        return numbers.Count == 0 ? (0, 0) : (numbers[0], numbers[numbers.Count - 1]);
    }

    public static IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options, string option)
    {
        var numbers = options.Ints(option);
        if (numbers.Count is not (1 or 2))
            yield return (option, NetworkProblemKind.OptionInvalid, $"is {options.Text(option)}, but it must be two numbers, for the beginning and the end, or one for both.");
        else if (numbers.Any(number => number is < 0 or > LayerOptionsCheck.LargestSize))
            yield return (option, NetworkProblemKind.OptionInvalid, $"is {options.Text(option)}, but its numbers must be from 0 to {NumberText.Grouped(LayerOptionsCheck.LargestSize)}.");
    }
}
