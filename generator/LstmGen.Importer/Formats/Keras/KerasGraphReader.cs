using LstmGen.Networks;

namespace LstmGen.Importer.Formats.Keras;

/// <summary>A Functional model: layers, each with its uses, and where the values of each use come from.</summary>
internal static class KerasGraphReader
{
    public static NetworkDescription Read(JsonView config, KerasLayerReader reader, int depth)
    {
        var found = new Dictionary<string, InputDescription>(StringComparer.Ordinal);
        var layers = new List<LayerDescription>();
        var nodes = new List<NodeDescription>();
        foreach (var layer in KerasModelReader.Layers(config))
        {
            if (KerasLayerReader.IsInput(layer))
            {
                var input = KerasInputReader.Read(layer);
                if (!found.TryAdd(input.Name, input))
                    throw new ImportFailure($"two of its inputs are named {Quote.Name(input.Name)}. The file is damaged; save the model again.");
                continue;
            }

            var described = KerasMaskArguments.WithNumber(reader.Read(layer, depth), layer);
            layers.Add(described);
            nodes.AddRange(layer.Get("inbound_nodes").Items().Take(KerasModelReader.MostLayers + 1)
                .Select(node => new NodeDescription(described.Name, KerasCallReader.Sources(node, described).ToEquatable()) { Masks = KerasMaskArguments.Of(node).ToEquatable() }));
            if (nodes.Count > KerasModelReader.MostLayers)
                throw new ImportFailure($"the model uses its layers more than {KerasModelReader.MostLayers:N0} times; no more are read.");
        }

        return new NetworkDescription(
            config.Get("name").Text(),
            IsFunctional: true,
            Edges(config.Get("input_layers")).Select(edge => Input(found, edge)).ToEquatable(),
            layers.ToEquatable(),
            nodes.ToEquatable(),
            Edges(config.Get("output_layers")).ToEquatable());
    }

    private static InputDescription Input(Dictionary<string, InputDescription> inputs, Edge edge) =>
        inputs.TryGetValue(edge.Layer, out var input)
            ? input
            : throw new ImportFailure($"it names {Quote.Name(edge.Layer)} as an input, but has no input layer of that name. The file is damaged; save the model again.");

    /// <summary>One place, a list of places or a dictionary of them, as the model was given its inputs; Keras orders a dictionary by its keys.</summary>
    private static IEnumerable<Edge> Edges(JsonView places)
    {
        if (places.IsObject)
            return places.Members().OrderBy(member => member.Name, StringComparer.Ordinal).SelectMany(member => Edges(member.Value));

        var items = places.Items().ToList();
        return items is [{ IsText: true }, ..] ? [KerasCallReader.Place(places)] : items.SelectMany(Edges);
    }
}
