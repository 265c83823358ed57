namespace LstmGen.Networks;

/// <summary>Checks the stated options of a layer against the definitions of its kind.</summary>
internal static class LayerOptionsCheck
{
    /// <summary>Nothing bigger than this is a size of a layer; it keeps every product of sizes within 64 bits.</summary>
    public const int LargestSize = 65_536;

    public static LayerOptions Check(LayerDescription layer, LayerType type, EquatableArray<InnerLayer> inner, List<NetworkProblem> problems)
    {
        var options = new LayerOptions(type.Options, layer.Options) { Inner = inner };
        var before = problems.Count;
        foreach (var definition in type.Options)
        {
            if (options.Text(definition.Name) is not { } text)
                Report(NetworkProblemKind.OptionInvalid, definition, $"{definition.Name} of {type.ClassName} '{NameText.Short(layer.Name)}' has to be stated.");
            else if (Invalid(definition, text) is { } reason)
                Report(NetworkProblemKind.OptionInvalid, definition, $"{definition.Name} of {type.ClassName} '{NameText.Short(layer.Name)}' is {(text.Length == 0 ? "empty" : text)}, but {reason}");
            else if (definition.OnlyDefault && text != definition.Default)
                Report(NetworkProblemKind.OptionNotSupported, definition, $"{definition.Name} = {text} of {type.ClassName} '{NameText.Short(layer.Name)}' is not supported yet.");
        }

        foreach (var option in layer.Options.Where(option => type.Options.All(definition => definition.Name != option.Name)))
            problems.Add(new NetworkProblem(NetworkProblemKind.OptionNotSupported, layer.Name, option.Name, $"{option.Name} of {type.ClassName} '{NameText.Short(layer.Name)}' is not supported yet."));

        if (problems.Count == before)
        {
            foreach (var (option, kind, message) in type.Problems(options))
                problems.Add(new NetworkProblem(kind, layer.Name, option, $"{option} of {type.ClassName} '{NameText.Short(layer.Name)}' {message}"));
        }

        return options;

        void Report(NetworkProblemKind kind, OptionDefinition definition, string message) =>
            problems.Add(new NetworkProblem(kind, layer.Name, definition.Name, message));
    }

    /// <summary>Why a text is no value of the option, as the end of a sentence; null if it is one.</summary>
    public static string? Invalid(OptionDefinition definition, string text) => definition.Kind switch
    {
        _ when definition.IsNullable && text == OptionText.Null => null,
        OptionKind.Int when !NumberText.TryInt(text, out _) => "it must be a whole number.",
        OptionKind.Int when definition.IsSize && NumberText.TryInt(text, out var size) && (size < 1 || size > definition.Largest) => $"it must be from 1 to {NumberText.Grouped(definition.Largest)}.",
        OptionKind.Bool when text is not ("true" or "false") => "it must be true or false.",
        OptionKind.Number when !IsFinite(text) => "it must be a finite number.",
        OptionKind.Numbers when text != OptionText.Null && !text.Split(',').All(IsFinite) => "it must be a list of finite numbers.",
        OptionKind.Ints when !text.Split(',').All(item => NumberText.TryInt(item, out _)) => "it must be a list of whole numbers.",
        OptionKind.Activation when ActivationParser.Parse(text, out var reason) is null => reason,
        OptionKind.Choice when !definition.Choices.Contains(text) => $"it must be one of {string.Join(", ", definition.Choices)}.{Suggestion(definition, text)}",
        _ => null,
    };

    /// <summary>The choice that was meant, where only letters are wrong.</summary>
    private static string Suggestion(OptionDefinition definition, string text)
    {
        const int MostWrong = 2;
        var closest = definition.Choices.Select(choice => (Choice: choice, Distance: EditDistance.Between(choice, text)))
            .Where(candidate => candidate.Distance <= MostWrong && candidate.Distance < candidate.Choice.Length)
            .OrderBy(candidate => candidate.Distance).Select(candidate => candidate.Choice).FirstOrDefault();
        return closest is null ? "" : $" Did you mean {closest}?";
    }

    // Numbers become float32, so what is too large for that is infinite here.
    private static bool IsFinite(string text) => NumberText.TryNumber(text, out var value) && Math.Abs(value) <= float.MaxValue;
}
