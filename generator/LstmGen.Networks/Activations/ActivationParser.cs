namespace LstmGen.Networks;

/// <summary>
/// Reads the text of an activation: a name, and in parentheses the parameters that are stated, apart by commas: relu(negative_slope=0.1,max_value=6).
/// </summary>
internal static class ActivationParser
{
    /// <summary>A text of a name and values, not yet canonical.</summary>
    public static string Text(string name, IEnumerable<Option> stated)
    {
        var values = string.Join(",", stated.Select(option => option.Name + "=" + option.Value));
        return values.Length == 0 ? name : $"{name}({values})";
    }

    /// <summary>The canonical text of the same function; the text itself where it is none.</summary>
    public static string Canonical(string text) => Parse(text, out _)?.Text ?? text;

    /// <summary>The function, or null and why there is none, as the end of a sentence.</summary>
    public static Activation? Parse(string text, out string? reason)
    {
        var opens = text.Length > 0 && text[text.Length - 1] == ')' ? text.IndexOf('(') : -1;
        var name = opens < 0 ? text : text.Substring(0, opens);
        if (Activation.All.FirstOrDefault(activation => activation.Name == name || activation.Aliases.Contains(name)) is not { } found)
        {
            reason = name.Length == 0 ? "that states parameters of a function, but not the function." : "there is no such activation." + Suggestion(name);
            return null;
        }

        var parts = opens < 0 ? [] : text.Substring(opens + 1, text.Length - opens - 2).Split(',');
        var stated = new List<Option>();
        foreach (var part in parts)
        {
            var equals = part.IndexOf('=');
            var parameter = equals < 0 ? null : found.Parameters.FirstOrDefault(parameter => parameter.Name == part.Substring(0, equals));
            if (parameter is null)
            {
                reason = $"{found.Name} has {Known(found)}.";
                return null;
            }

            var value = NumberText.TryNumber(part.Substring(equals + 1), out var number) ? number : double.NaN;
            if (parameter.Invalid(value) is { } wrong)
            {
                reason = $"its {parameter.Name} {wrong}";
                return null;
            }

            stated.Add(new Option(parameter.Name, NumberText.Of(value == 0 ? 0 : value)));
        }

        if (found.Parameters.FirstOrDefault(parameter => parameter.IsNeeded && stated.All(option => option.Name != parameter.Name)) is { } missing)
        {
            reason = $"its {missing.Name} has to be stated.";
            return null;
        }

        reason = null;
        return found with
        {
            Stated = found.Parameters
                .Select(parameter => stated.FirstOrDefault(option => option.Name == parameter.Name && (parameter.Default is not { } standard || option.Value != NumberText.Of(standard))))
                .OfType<Option>().ToEquatable(),
        };
    }

    private static string Known(Activation activation) => activation.Parameters.Count switch
    {
        0 => "no parameters",
        1 => $"the parameter {activation.Parameters[0].Name} alone",
        _ => "the parameters " + string.Join(", ", activation.Parameters.Select(parameter => parameter.Name)) + " alone",
    };

    private static string Suggestion(string name)
    {
        var closest = Activation.All
            .Select(activation => (activation.Name, Distance: EditDistance.Between(activation.Name, name)))
            .OrderBy(candidate => candidate.Distance).First();
        return closest.Distance <= Math.Max(2, name.Length / 3)
            ? $" Did you mean {closest.Name}?"
            : $" There are {string.Join(", ", Activation.All.Select(activation => activation.Name))}.";
    }
}
