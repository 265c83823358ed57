using LstmGen.Networks;

namespace LstmGen.Importer.Formats.Keras;

/// <summary>One layer of config.json: its name, its class, every option that its class has here, and the layers or the model within it.</summary>
/// <param name="precision">What the layers compute in.</param>
internal sealed class KerasLayerReader(KerasPrecision precision)
{
    /// <summary>Deeper than layers and models are within each other in any network.</summary>
    private const int DeepestNesting = 8;

    /// <summary>What never changes a prediction: how training starts, what it is kept to, and how Keras computes what it computes anyway.</summary>
    private static readonly HashSet<string> WithoutEffect = ["name", "trainable", "dtype", "seed", "noise_shape", "implementation", "use_cudnn", "momentum", "renorm_momentum", "synchronized"];

    private const string DataFormat = "data_format", ChannelsLast = "channels_last";

    private static readonly string[] EndingsWithoutEffect = ["_initializer", "_regularizer", "_constraint"];

    public static bool IsInput(JsonView layer) => layer.Get("class_name").Text() == "InputLayer";

    /// <param name="layer">The layer.</param>
    /// <param name="depth">In how many models and layers it is.</param>
    public LayerDescription Read(JsonView layer, int depth)
    {
        var className = layer.Get("class_name").Text();
        var config = layer.Get("config");
        var name = config.Get("name").Text();
        KerasOrigin.Check(layer, $"layer {Quote.Name(name)} is a {Quote.Name(className)}");
        if (depth > DeepestNesting)
            throw new ImportFailure($"layer {Quote.Name(name)} is in more than {DeepestNesting} models and layers, one within the other; no more are read.");
        if (KerasModelReader.IsModel(className))
            return new LayerDescription(name, className, EquatableArray<Option>.Empty) { Model = new KerasModelReader(precision).Read(className, config, depth + 1) };

        precision.Take(config, $"layer {Quote.Name(name)}");

        // The options of a class that is unknown here mean nothing to anyone: the network's builder reports the class.
        return LayerTypes.Find(className) is { } type
            ? new LayerDescription(name, className, Options(type, name, config).ToEquatable()) { Inner = Inner(type, config, depth).ToEquatable() }
            : new LayerDescription(name, className, EquatableArray<Option>.Empty);
    }

    private IEnumerable<LayerDescription> Inner(LayerType type, JsonView config, int depth) => type.InnerOptions
        .Select(option => config.FindValue(option)).OfType<JsonView>()
        .SelectMany(value => value.IsArray ? value.Items() : [value])
        .Take(KerasModelReader.MostLayers)
        .Select(layer => Read(layer, depth + 1));

    private static List<Option> Options(LayerType type, string layer, JsonView config)
    {
        var stated = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in config.Members())
        {
            if (type.Options.FirstOrDefault(option => option.Name == key && !option.IsBeyondKeras) is { } definition)
                stated[key] = KerasOptionText.Of(definition, value, type, layer);
            else if (key == DataFormat)
                CheckDataFormat(type, layer, value);
            else if (!IsWithoutEffect(key) && !value.IsNull && !type.InnerOptions.Contains(key))
                throw new ImportFailure($"{type.ClassName} {Quote.Name(layer)} has the option {Quote.Name(key)}, which is not supported yet; it may change what the layer computes.");
        }

        return [.. type.Options.Where(option => stated.ContainsKey(option.Name)).Select(option => new Option(option.Name, stated[option.Name]))];
    }

    /// <summary>Samples stand one after the other, each with all its features: no layer computes another order.</summary>
    private static void CheckDataFormat(LayerType type, string layer, JsonView value)
    {
        if (value.Text() is var format && format != ChannelsLast)
            throw KerasOptionText.NotSupported(type, layer, $"{DataFormat} = {Quote.Name(format)}, where {ChannelsLast} is needed");
    }

    private static bool IsWithoutEffect(string key) =>
        WithoutEffect.Contains(key) || EndingsWithoutEffect.Any(ending => key.EndsWith(ending, StringComparison.Ordinal));
}
