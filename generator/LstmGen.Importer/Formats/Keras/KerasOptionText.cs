using LstmGen.Networks;

namespace LstmGen.Importer.Formats.Keras;

/// <summary>An option's value in config.json becomes its canonical text.</summary>
internal static class KerasOptionText
{
    public static string Of(OptionDefinition option, JsonView value, LayerType type, string layer) => option.Kind switch
    {
        _ when option.IsNullable && value.IsNull => OptionText.Null,
        OptionKind.Int => WholeNumber(value, option, type, layer),
        OptionKind.Bool => OptionText.Of(value.Bool()),
        OptionKind.Number => Number(value, option, type, layer),
        OptionKind.Numbers => value.IsNull ? OptionText.Null : OptionText.Of(Numbers(Plain(value), option, type, layer)),
        OptionKind.Ints => OptionText.Of(Ints(value, option, type, layer)),
        OptionKind.Activation => KerasActivation.Text(value, option, type, layer),
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

    /// <summary>Keras wraps arrays of NumPy: {"class_name": "__numpy__", "config": {"value": [...], "dtype": "float32"}}.</summary>
    public static JsonView Plain(JsonView value) =>
        value.IsObject && value.Get("class_name").Text() == "__numpy__" ? value.Get("config").Get("value") : value;

    private static List<double> Numbers(JsonView value, OptionDefinition option, LayerType type, string layer)
    {
        var numbers = Flat(value).Take(LayerOptionsCheck.LargestSize + 1).ToList();
        return numbers.Count <= LayerOptionsCheck.LargestSize ? numbers : throw NotSupported(type, layer, $"more than {LayerOptionsCheck.LargestSize:N0} numbers as its {option.Name}");
    }

    /// <summary>A list that is longer than any value has axes is read no further.</summary>
    private static List<int> Ints(JsonView value, OptionDefinition option, LayerType type, string layer)
    {
        const int Most = 16;
        if (!value.IsArray)
            return [value.Int()];

        var items = value.Items().Take(Most + 1).Select(item => item.Int()).ToList();
        return items.Count <= Most ? items : throw NotSupported(type, layer, $"more than {Most} numbers as its {option.Name}");
    }

    private static IEnumerable<double> Flat(JsonView value) => value.IsArray ? value.Items().SelectMany(Flat) : [value.Number()];

    public static ImportFailure NotSupported(LayerType type, string layer, string what) => new($"{type.ClassName} {Quote.Name(layer)} has {what}: not supported yet.");
}
