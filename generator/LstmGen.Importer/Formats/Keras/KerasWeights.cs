using LstmGen.Importer.Hdf5;
using LstmGen.Networks;

namespace LstmGen.Importer.Formats.Keras;

/// <summary>
/// model.weights.h5: each layer's weights stand in a folder that is numbered by class, not named as the layer: layers/lstm, layers/lstm_1, …,
/// and below it by their position: cell/vars/0.
/// </summary>
internal static class KerasWeights
{
    private const string FileName = "model.weights.h5";

    /// <summary>What training leaves behind beside the layers.</summary>
    private static readonly string[] OfTraining = ["optimizer/", "metrics/", "compile_metrics/"];

    public static IReadOnlyList<ImportedTensor> Read(byte[] content, Network network)
    {
        using var file = new Hdf5Reader(content, FileName);
        var places = Places(network).ToList();
        CheckExtra(file, places);
        return [.. places.Where(place => place.Parameter.IsRead).Select(place => Read(file, place))];
    }

    private sealed record Place(Layer Layer, Parameter Parameter, string Path)
    {
        public string What => $"the {Parameter.Name} of {Layer.Type.ClassName} {Quote.Name(Layer.Name)}";
    }

    private static IEnumerable<Place> Places(Network network)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var layer in network.Layers)
        {
            var folder = layer.Type.DefaultName;
            used.TryGetValue(folder, out var number);
            used[folder] = number + 1;
            for (var index = 0; index < layer.Parameters.Count; index++)
                yield return new Place(layer, layer.Parameters[index], $"layers/{folder}{(number == 0 ? "" : $"_{number}")}/{layer.Type.WeightsFolder}/{index}");
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

    private static ImportedTensor Read(Hdf5Reader file, Place place)
    {
        var shape = place.Parameter.Shape;
        if (!file.Datasets.TryGetValue(place.Path, out var dataset))
            throw new ImportFailure($"its {FileName} has no dataset {Quote.Name(place.Path)}, which is {place.What} {Quote.Shape(shape.Select(axis => (long)axis))}. The model was not built when it was saved, or the file is damaged; save it again.");
        if (!dataset.Shape.SequenceEqual(shape.Select(axis => (long)axis)))
            throw new ImportFailure($"its {FileName} has {place.What} as {Quote.Shape(dataset.Shape)}, but by its config.json it needs {Quote.Shape(shape.Select(axis => (long)axis))}. The two do not belong together; save the model again.");

        return new ImportedTensor(place.Layer.TensorName(place.Parameter), shape, file.Read(dataset));
    }
}
