using LstmGen.Networks;

namespace LstmGen.Importer.Formats.Keras;

/// <summary>
/// An activation in config.json: a name, null for none, a function of Keras as an object, or a layer that is used as a function, with its parameters.
/// </summary>
internal static class KerasActivation
{
    public static string Text(JsonView value, OptionDefinition option, LayerType type, string layer)
    {
        if (value.IsNull)
            return Activation.Linear.Text;
        if (value.IsText)
            return ActivationParser.Canonical(value.Text());

        if (value.FindValue("config") is { IsText: true } function && Activation.Find(function.Text()) is { } found)
            return found.Text;
        if (value.FindValue("class_name") is { IsText: true } className && value.FindValue("config") is { IsObject: true } config && IsOfKeras(value, className.Text()) &&
            OfLayer(className.Text(), config, option, type, layer) is { } text)
        {
            return ActivationParser.Canonical(text);
        }

        // A function of the author's own, or a layer that is more than a function.
        var name = value.FindValue("config") is { IsText: true } own ? own.Text() : value.FindValue("class_name")?.Text() ?? "an object";
        throw KerasOptionText.NotSupported(type, layer, $"{Quote.Name(name)}, which is no activation of Keras, as its {option.Name}");
    }

    private static bool IsOfKeras(JsonView value, string className) =>
        value.FindValue("module")?.Text() is { } module && (module == "keras" || module.StartsWith("keras.", StringComparison.Ordinal)) &&
        (value.FindValue("registered_name")?.Text() ?? className) == className;

    /// <summary>The function that a layer without weights computes; null for any other layer.</summary>
    private static string? OfLayer(string className, JsonView config, OptionDefinition option, LayerType type, string layer)
    {
        switch (className)
        {
            case "ReLU":
                return WithParameters("relu", config, "negative_slope", "max_value", "threshold");
            case "LeakyReLU":
                return WithParameters("leaky_relu", config, "negative_slope");
            case "ELU":
                return WithParameters("elu", config, "alpha");
            case "Activation":
                return Text(config.Get("activation"), option, type, layer);
            case "Softmax" when config.FindValue("axis") is null or { IsNumber: true } or { IsArray: true }:
                return IsLast(config.FindValue("axis")) ? "softmax" : throw KerasOptionText.NotSupported(type, layer, $"a Softmax over another axis than the last as its {option.Name}");
            default:
                return null;
        }
    }

    private static string WithParameters(string name, JsonView config, params string[] parameters) => ActivationParser.Text(name,
        parameters.Select(parameter => (Name: parameter, Value: config.FindValue(parameter)))
            .Where(item => item.Value is not null)
            .Select(item => new Option(item.Name, NumberText.Of(KerasOptionText.Plain(item.Value!.Value).Number()))));

    private static bool IsLast(JsonView? axis) => axis is not { } stated || (stated.IsArray ? stated.Items().Take(2).ToList() is [var only] && only.Int() == -1 : stated.Int() == -1);
}
