using LstmGen.Networks;

namespace LstmGen.Importer.Formats.Keras;

/// <summary>config.json: a Sequential or Functional model becomes the description of a network.</summary>
internal static class KerasModelReader
{
    /// <summary>Past any network that a compiler could take.</summary>
    public const int MostLayers = 2_000;

    public static NetworkDescription Read(byte[] config)
    {
        var model = JsonView.Parse(config, "config.json");
        var className = model.Get("class_name").Text();
        KerasOrigin.Check(model, $"the model is a {Quote.Name(className)}");
        return className switch
        {
            "Sequential" => Sequential(model.Get("config")),
            "Functional" or "Model" => KerasGraphReader.Read(model.Get("config")),
            _ => throw new ImportFailure($"the model is a {Quote.Name(className)}; supported are Sequential and Functional models. Build the network with one of them, copy the weights over and save that."),
        };
    }

    private static NetworkDescription Sequential(JsonView config)
    {
        var layers = Layers(config);
        KerasDtype.Check(config, "the model");
        var isInput = layers.Count > 0 && KerasLayerReader.IsInput(layers[0]);
        var input = isInput ? KerasInputReader.Read(layers[0]) : Built(config);

        var described = layers.Skip(isInput ? 1 : 0).Select(KerasLayerReader.Read).ToList();
        if (described.Count == 0)
            throw new ImportFailure("the model has no layer. Add some before you save it.");

        var nodes = new List<NodeDescription>();
        var source = new Edge(input.Name);
        foreach (var layer in described)
        {
            nodes.Add(new NodeDescription(layer.Name, EquatableArray.Of(source)));
            source = new Edge(layer.Name);
        }

        return new NetworkDescription(config.Get("name").Text(), IsFunctional: false, EquatableArray.Of(input), described.ToEquatable(), nodes.ToEquatable(), EquatableArray.Of(source));
    }

    public static List<JsonView> Layers(JsonView config)
    {
        var layers = config.Get("layers").Items().ToList();
        return layers.Count <= MostLayers ? layers : throw new ImportFailure($"the model has {layers.Count:N0} layers; at most {MostLayers:N0} are read.");
    }

    /// <summary>A model that was built by its first call has no input layer, but keeps the shape it was built for.</summary>
    private static InputDescription Built(JsonView config) =>
        config.FindValue("build_input_shape") is { } shape
            ? new InputDescription("input_layer", KerasInputReader.WithoutBatch(shape), ElementType.Float32)
            : throw new ImportFailure("the model does not say what shape its input has, since it was saved before it was built. Give it an Input layer as its first, or call model.build((None, timesteps, features)), and save it again.");
}
