using LstmGen.Networks;

namespace LstmGen.Importer.Formats.Keras;

/// <summary>config.json: a Sequential or Functional model becomes the description of a network.</summary>
/// <param name="precision">What the layers compute in.</param>
internal sealed class KerasModelReader(KerasPrecision precision)
{
    /// <summary>Past any network that a compiler could take.</summary>
    public const int MostLayers = 2_000;

    public static NetworkDescription Read(byte[] config)
    {
        var model = JsonView.Parse(config, "config.json");
        var className = model.Get("class_name").Text();
        KerasOrigin.Check(model, $"the model is a {Quote.Name(className)}");
        if (!IsModel(className))
            throw new ImportFailure($"the model is a {Quote.Name(className)}; supported are Sequential and Functional models. Build the network with one of them, copy the weights over and save that.");

        var precision = new KerasPrecision();
        return precision.Of(new KerasModelReader(precision).Read(className, model.Get("config"), depth: 0));
    }

    public static bool IsModel(string className) => className is "Sequential" or "Functional" or "Model";

    /// <summary>A model, or one within it.</summary>
    public NetworkDescription Read(string className, JsonView config, int depth)
    {
        // A model's own policy says nothing of its layers', but one that is unknown may.
        KerasPrecision.Of(config, "the model");
        var layers = new KerasLayerReader(precision);
        return className == "Sequential" ? Sequential(config, layers, depth) : KerasGraphReader.Read(config, layers, depth);
    }

    public static List<JsonView> Layers(JsonView config)
    {
        var layers = config.Get("layers").Items().ToList();
        return layers.Count <= MostLayers ? layers : throw new ImportFailure($"the model has {layers.Count:N0} layers; at most {MostLayers:N0} are read.");
    }

    private static NetworkDescription Sequential(JsonView config, KerasLayerReader reader, int depth)
    {
        var layers = Layers(config);
        var isInput = layers.Count > 0 && KerasLayerReader.IsInput(layers[0]);
        var input = isInput ? KerasInputReader.Read(layers[0]) : Built(config);

        var described = layers.Skip(isInput ? 1 : 0).Select(layer => reader.Read(layer, depth)).ToList();
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

    /// <summary>A model that was built by its first call has no input layer, but keeps the shape it was built for.</summary>
    private static InputDescription Built(JsonView config) =>
        config.FindValue("build_input_shape") is { } shape
            ? KerasInputReader.Of("input_layer", shape, ElementType.Float32)
            : throw new ImportFailure("the model does not say what shape its input has, since it was saved before it was built. Give it an Input layer as its first, or call model.build((None, timesteps, features)), and save it again.");
}
