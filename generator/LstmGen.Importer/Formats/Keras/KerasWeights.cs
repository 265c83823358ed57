using LstmGen.Importer.Hdf5;
using LstmGen.Networks;

namespace LstmGen.Importer.Formats.Keras;

/// <summary>
/// model.weights.h5: each layer's weights stand in a folder that is numbered by class, not named as the layer: layers/lstm, layers/lstm_1, …,
/// and below it by their position: cell/vars/0. A model within has such layers below its own folder, a layer that holds others a folder for each.
/// </summary>
internal static class KerasWeights
{
    private const string FileName = "model.weights.h5";

    /// <summary>What training leaves behind beside the layers.</summary>
    private static readonly string[] OfTraining = ["optimizer/", "metrics/", "compile_metrics/"];

    public static IReadOnlyList<ImportedTensor> Read(byte[] content, NetworkDescription description, Network network)
    {
        using var file = new Hdf5Reader(content, FileName);
        var places = Places(description, "", "", network.Layers.ToDictionary(layer => layer.Name)).ToList();
        CheckExtra(file, places);

        // The tensors come in the order of the network.
        var read = places.Where(place => place.Parameter.IsRead).ToDictionary(place => place.Layer.TensorName(place.Parameter));
        return [.. network.Tensors.Select(tensor => Read(file, read[tensor.Layer.TensorName(tensor.Parameter)], network.Element))];
    }

    private sealed record Place(Layer Layer, Parameter Parameter, string Path)
    {
        public string What => $"the {Parameter.Name} of {Layer.Type.ClassName} {Quote.Name(Layer.Name)}";
    }

    /// <param name="model">The model, or one within it.</param>
    /// <param name="prefix">What the names of its layers begin with in the network.</param>
    /// <param name="folder">The folder that its layers' folder is in.</param>
    /// <param name="layers">The layers of the network.</param>
    private static IEnumerable<Place> Places(NetworkDescription model, string prefix, string folder, Dictionary<string, Layer> layers)
    {
        var numbering = new ClassNumbering();
        foreach (var layer in model.Layers)
        {
            var path = $"{folder}layers/{numbering.Next(layer.ClassName)}";
            var places = layer.Model is { } inner ? Places(inner, $"{prefix}{layer.Name}/", path + "/", layers)
                : layers.TryGetValue(prefix + layer.Name, out var found) ? Places(found, path)
                : [];
            foreach (var place in places)
                yield return place;
        }
    }

    private static IEnumerable<Place> Places(Layer layer, string path)
    {
        for (var index = 0; index < layer.Parameters.Count; index++)
            yield return new Place(layer, layer.Parameters[index], $"{path}/{layer.Type.WeightsFolder}/{index}");
        for (var index = 0; index < layer.Inner.Count; index++)
        {
            foreach (var place in Places(layer.Inner[index], $"{path}/{layer.Type.InnerFolder(layer.Options.Inner[index].Role)}"))
                yield return place;
        }
    }

    private static void CheckExtra(Hdf5Reader file, List<Place> places)
    {
        var known = places.Select(place => place.Path).ToHashSet(StringComparer.Ordinal);
        var extra = file.Datasets.Values
            .Where(dataset => !known.Contains(dataset.Path) && !IsOfTraining(dataset.Path))
            .OrderBy(dataset => dataset.Path, StringComparer.Ordinal).FirstOrDefault();
        if (extra is not null)
            throw new ImportFailure($"its {FileName} has a dataset {Quote.Name(extra.Path)} {Quote.Shape(extra.Shape)} that no layer of its config.json needs. The two do not belong together; save the model again.");
    }

    private static bool IsOfTraining(string path) =>
        OfTraining.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)) || path.Split('/').Contains("seed_generator");

    private static ImportedTensor Read(Hdf5Reader file, Place place, ElementType element)
    {
        var shape = place.Parameter.Shape;
        if (!file.Datasets.TryGetValue(place.Path, out var dataset))
            throw new ImportFailure($"its {FileName} has no dataset {Quote.Name(place.Path)}, which is {place.What} {Quote.Shape(shape.Select(axis => (long)axis))}. The model was not built when it was saved, or the file is damaged; save it again.");
        if (!dataset.Shape.SequenceEqual(shape.Select(axis => (long)axis)))
            throw new ImportFailure($"its {FileName} has {place.What} as {Quote.Shape(dataset.Shape)}, but by its config.json it needs {Quote.Shape(shape.Select(axis => (long)axis))}. The two do not belong together; save the model again.");

        var name = place.Layer.TensorName(place.Parameter);
        return element == ElementType.Float64
            ? new ImportedTensor<double>(name, shape, file.Read<double>(dataset))
            : new ImportedTensor<float>(name, shape, file.Read<float>(dataset));
    }
}
