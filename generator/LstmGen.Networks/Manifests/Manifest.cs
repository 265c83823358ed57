namespace LstmGen.Networks;

/// <summary>
/// What the importer says of one weights file: the network in it, its tensors, or why it could not be read. See <see cref="ManifestText"/> for its grammar.
/// </summary>
/// <param name="Source">The file's path relative to the project, with forward slashes: models/weather.keras.</param>
/// <param name="Error">Why the file could not be read; null if it could.</param>
/// <param name="Network">The network, if the file knows it; null for a file of bare tensors.</param>
/// <param name="Tensors">The tensors that a prediction needs, in the order of the network.</param>
internal sealed record Manifest(string Source, string? Error, NetworkDescription? Network, EquatableArray<ManifestTensor> Tensors)
{
    /// <summary>The embedded resource that holds all tensors back to back in this order, each in little-endian numbers of its element type.</summary>
    public string ResourceName => ResourceNameOf(Source);

    public static string ResourceNameOf(string source) => "LstmGen/" + source;

    public static Manifest Failed(string source, string error) => new(source, error, null, EquatableArray<ManifestTensor>.Empty);
}

/// <summary>One tensor of the file, in Keras' canonical layout.</summary>
/// <param name="Name">Its canonical name: lstm.recurrent_kernel.</param>
/// <param name="Shape">Its shape; empty for a single number.</param>
/// <param name="NotFinite">The index of the first element that is NaN or infinite; null if all are finite.</param>
/// <param name="Values">The elements as C# literals apart by a comma (0.5f,-1f, or 0.5d,-1d in Float64), for little networks; null where the resource has to be read.</param>
internal sealed record ManifestTensor(string Name, EquatableArray<int> Shape, long? NotFinite, string? Values)
{
    /// <summary>What the resource holds of it: Float32 or Float64.</summary>
    public ElementType Element { get; init; } = ElementType.Float32;
}
