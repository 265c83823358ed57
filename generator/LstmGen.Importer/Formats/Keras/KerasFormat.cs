using LstmGen.Networks;

namespace LstmGen.Importer.Formats.Keras;

/// <summary>What Keras 3's <c>model.save("model.keras")</c> writes: a zip archive of the architecture as JSON and the weights as HDF5.</summary>
internal sealed class KerasFormat : IWeightsFormat
{
    public string Name => "Keras 3 (.keras)";

    public bool Recognizes(string path) => Path.GetExtension(path).Equals(".keras", StringComparison.OrdinalIgnoreCase);

    public ImportedModel Read(Stream file)
    {
        var archive = KerasArchive.Read(file);
        KerasVersion.Check(archive.Metadata);
        var description = KerasModelReader.Read(archive.Config);

        // A network that cannot be compiled needs no weights: whoever reports the problems says enough.
        return NetworkBuilder.Build(description, out var problems) is { } network
            ? new ImportedModel(description, network, problems, KerasWeights.Read(archive.Weights, description, network))
            : new ImportedModel(description, null, problems, []);
    }
}
