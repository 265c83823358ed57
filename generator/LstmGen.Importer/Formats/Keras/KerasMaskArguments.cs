using LstmGen.Networks;

namespace LstmGen.Importer.Formats.Keras;

/// <summary>What calls in config.json say of masks: the argument <c>mask</c>, and the number that the operation NotEqual compares with.</summary>
internal static class KerasMaskArguments
{
    public const string Name = "mask";

    /// <summary>The operation with the number that its call keeps as the second argument.</summary>
    public static LayerDescription WithNumber(LayerDescription described, JsonView layer)
    {
        if (described.ClassName != MaskOperationLayer.NotEqual)
            return described;

        var numbers = layer.Get("inbound_nodes").Items().Take(1).SelectMany(node => node.Get("args").Items().Skip(1)).Where(argument => argument.IsNumber);
        return described with { Options = numbers.Select(number => new Option(MaskOperationLayer.Number, NumberText.Of(number.Number()))).ToEquatable() };
    }

    /// <summary>The masks that a call names, each with the number of the input that it belongs to: a model of several inputs is given a list.</summary>
    public static IEnumerable<MaskArgument> Of(JsonView node)
    {
        if (node.Get("kwargs").FindValue(Name) is not { } value)
            return [];

        return Flat(value).Select((mask, index) => (Mask: mask, Index: index)).Where(item => !item.Mask.IsNull)
            .Select(item => new MaskArgument(item.Index, KerasCallReader.Tensor(item.Mask) ?? throw item.Mask.Wrong("a mask that a layer gives")));
    }

    private static IEnumerable<JsonView> Flat(JsonView value) =>
        value.IsArray ? value.Items().SelectMany(Flat) :
        value.IsObject && value.Find("class_name") is null ? value.Members().OrderBy(member => member.Name, StringComparer.Ordinal).SelectMany(member => Flat(member.Value)) :
        [value];
}
