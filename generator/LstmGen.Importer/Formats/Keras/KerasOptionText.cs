using LstmGen.Networks;

namespace LstmGen.Importer.Formats.Keras;

/// <summary>An option's value in config.json becomes its canonical text.</summary>
internal static class KerasOptionText
{
    public static string Of(OptionDefinition option, JsonView value, LayerType type, string layer) => option.Kind switch
    {
        OptionKind.Int => WholeNumber(value, option, type, layer),
        OptionKind.Bool => OptionText.Of(value.Bool()),
        OptionKind.Number => Number(value, option, type, layer),
        OptionKind.Numbers => value.IsNull ? OptionText.Null : OptionText.Of(Numbers(Plain(value), option, type, layer)),
        OptionKind.Activation => Activation(value, option, type, layer),
        OptionKind.Choice => value.IsNull ? BidirectionalLayer.None : value.Text(),
        _ => throw value.Wrong("an option of a known kind"),
    };

    /// <summary>Keras writes an axis as a list of one.</summary>
    private static string WholeNumber(JsonView value, OptionDefinition option, LayerType type, string layer)
    {
        if (!value.IsArray)
            return NumberText.Of(value.Int());

        var items = value.Items().Take(2).ToList();
        return items.Count == 1
            ? NumberText.Of(items[0].Int())
            : throw NotSupported(type, layer, $"{option.Name} = {(items.Count == 0 ? "no axis" : "several axes")}");
    }

    private static string Number(JsonView value, OptionDefinition option, LayerType type, string layer)
    {
        var plain = Plain(value);
        return plain.IsArray
            ? throw NotSupported(type, layer, $"a list as its {option.Name}")
            : NumberText.Of(plain.Number());
    }

    private static string Activation(JsonView value, OptionDefinition option, LayerType type, string layer)
    {
        if (value.IsNull)
            return Networks.Activation.Linear.Name;
        if (value.IsText)
            return value.Text();

        // A function of the author's own, or a layer used as a function: neither is known by a name alone.
        var name = value.FindValue("config") is { IsText: true } function ? function.Text() : value.FindValue("class_name")?.Text() ?? "an object";
        throw NotSupported(type, layer, $"{Quote.Name(name)}, which is no activation of Keras known by its name alone, as its {option.Name}");
    }

    /// <summary>Keras wraps arrays of NumPy: {"class_name": "__numpy__", "config": {"value": [...], "dtype": "float32"}}.</summary>
    private static JsonView Plain(JsonView value) =>
        value.IsObject && value.Get("class_name").Text() == "__numpy__" ? value.Get("config").Get("value") : value;

    private static List<double> Numbers(JsonView value, OptionDefinition option, LayerType type, string layer)
    {
        var numbers = Flat(value).Take(LayerOptionsCheck.LargestSize + 1).ToList();
        return numbers.Count <= LayerOptionsCheck.LargestSize ? numbers : throw NotSupported(type, layer, $"more than {LayerOptionsCheck.LargestSize:N0} numbers as its {option.Name}");
    }

    private static IEnumerable<double> Flat(JsonView value) => value.IsArray ? value.Items().SelectMany(Flat) : [value.Number()];

    private static ImportFailure NotSupported(LayerType type, string layer, string what) => new($"{type.ClassName} {Quote.Name(layer)} has {what}: not supported yet.");
}
