using LstmGen.Networks;

namespace LstmGen.Importer.Formats.Keras;

/// <summary>An InputLayer becomes an input of the network.</summary>
internal static class KerasInputReader
{
    /// <summary>Batch, and up to four axes of a sample.</summary>
    private const int MostAxes = 5;

    private const int LargestAxis = 100_000_000;

    public static InputDescription Read(JsonView layer)
    {
        KerasOrigin.Check(layer, "an input layer is");
        var config = layer.Get("config");
        var name = config.Get("name").Text();
        foreach (var option in new[] { "sparse", "ragged", "optional" })
        {
            if (config.FindValue(option)?.Bool() == true)
                throw new ImportFailure($"the input {Quote.Name(name)} has {option} = true, which is not supported yet.");
        }

        return Of(name, config.Get("batch_shape"), Element(config, name));
    }

    /// <summary>An input of a shape whose first axis is the batch.</summary>
    public static InputDescription Of(string name, JsonView shape, ElementType element)
    {
        var axes = shape.Items().ToList();
        if (axes.Count is 0 or > MostAxes)
            throw shape.Wrong($"a shape of 1 to {MostAxes} axes");

        return new InputDescription(name, Shape.Of([.. axes.Skip(1).Select(Axis)]), element) { Batch = Axis(axes[0]) };
    }

    private static int? Axis(JsonView axis)
    {
        if (axis.IsNull)
            return null;

        var length = axis.Int();
        return length is >= 1 and <= LargestAxis ? length : throw axis.Wrong($"a length from 1 to {NumberText.Grouped(LargestAxis)} or null");
    }

    private static ElementType Element(JsonView config, string name) => (config.FindValue("dtype")?.Text() ?? "float32") switch
    {
        "float32" => ElementType.Float32,
        "float64" => ElementType.Float64,
        "int32" or "int64" or "int16" or "int8" or "uint8" or "uint16" => ElementType.Int32,
        var other => throw new ImportFailure($"the input {Quote.Name(name)} is of type {Quote.Name(other)}, which is not supported yet. Give it float32, float64 or, for tokens, int32 and save the model again."),
    };
}
