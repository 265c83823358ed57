using LstmGen.Networks;

namespace LstmGen.Importer.Formats.Keras;

/// <summary>One use of a layer as config.json keeps it: the arguments of the call, in which every value names the place it comes from.</summary>
internal static class KerasCallReader
{
    /// <summary>Where the values come from, in the order in which Keras lists them: the arguments, then the named ones by name.</summary>
    public static IEnumerable<Edge> Sources(JsonView node, LayerDescription layer)
    {
        var known = LayerTypes.Find(layer.ClassName) is not null || layer.Model is not null;
        var positional = node.Get("args").Items().ToList();
        if (layer.ClassName == KerasGetItem.ClassName && positional.Count == 2)
        {
            if (!KerasGetItem.IsLastTimestep(positional[1]))
                throw new ImportFailure($"{Quote.Name(layer.Name)} picks a part of a value in a way that is not supported; the last timestep, x[:, -1], is.");
            positional.RemoveAt(1);
        }

        // The number that it compares with is an option of the operation.
        if (layer.ClassName == MaskOperationLayer.NotEqual && positional.Count == 2 && positional[1].IsNumber)
            positional.RemoveAt(1);

        var arguments = positional.SelectMany(argument => Values(argument, layer, known));
        var named = node.Get("kwargs").Members().OrderBy(member => member.Name, StringComparer.Ordinal).Where(member => member.Name != KerasMaskArguments.Name).SelectMany(member => Named(member.Name, member.Value, layer, known));
        return arguments.Concat(named).ToList();
    }

    /// <summary>["lstm", 0, 1]: the second output of the first use of lstm.</summary>
    public static Edge Place(JsonView place)
    {
        var parts = place.Items().ToList();
        if (parts.Count != 3)
            throw place.Wrong("a layer, a use and an output");

        return new Edge(parts[0].Text(), Count(parts[1]), Count(parts[2]));
    }

    /// <summary>Where a value comes from; null if the argument is none.</summary>
    public static Edge? Tensor(JsonView value) =>
        value.IsObject && value.FindValue("class_name") is { IsText: true } className && className.Text() == "__keras_tensor__" ? Place(value.Get("config").Get("keras_history")) : null;

    private static int Count(JsonView value) => value.Int() is >= 0 and var count ? count : throw value.Wrong("a number from 0");

    private static IEnumerable<Edge> Named(string name, JsonView value, LayerDescription layer, bool known)
    {
        // Dropout that was called with training = True drops in predictions too.
        if (name == "training" && value.IsBool && value.Bool())
            throw new ImportFailure($"layer {Quote.Name(layer.Name)} is called with training = True, so that it does in every prediction what it does in training; that is not supported.");

        return name == "training" && value.IsBool ? [] : Values(value, layer, known);
    }

    private static IEnumerable<Edge> Values(JsonView value, LayerDescription layer, bool known)
    {
        if (value.IsNull)
            return [];
        if (value.IsArray)
            return value.Items().SelectMany(item => Values(item, layer, known));
        if (Tensor(value) is { } tensor)
            return [tensor];
        if (value.IsObject && value.Find("class_name") is null)
            return value.Members().OrderBy(member => member.Name, StringComparer.Ordinal).SelectMany(member => Values(member.Value, layer, known));
        if (known)
            throw new ImportFailure($"layer {Quote.Name(layer.Name)} is called with a constant, which is not supported yet. Give it the outputs of layers alone.");

        return [];
    }
}
