using LstmGen.Networks;

namespace LstmGen.Importer.Formats;

/// <summary>A file in the one language that everything after the importer speaks: Keras 3's layers, options, names and layouts.</summary>
/// <param name="Description">The network as the file states it.</param>
/// <param name="Network">The network with its shapes; null if it has a layer or an option that cannot be compiled.</param>
/// <param name="Problems">Why there is no network: for whoever wants the weights now. The generator finds them again by itself.</param>
/// <param name="Tensors">What a prediction needs, in the order of the network; empty without a network.</param>
internal sealed record ImportedModel(
    NetworkDescription Description,
    Network? Network,
    EquatableArray<NetworkProblem> Problems,
    IReadOnlyList<ImportedTensor> Tensors);

/// <summary>One tensor, row by row, under its canonical name.</summary>
internal abstract record ImportedTensor(string Name, EquatableArray<int> Shape)
{
    public abstract ElementType Element { get; }

    /// <summary>How many elements it has.</summary>
    public abstract int Count { get; }

    /// <summary>The index of the first element that is NaN or infinite.</summary>
    public abstract int? NotFinite { get; }

    /// <summary>The elements as C# literals apart by a comma.</summary>
    public abstract string Literals { get; }

    /// <summary>Writes the elements one after the other, little endian.</summary>
    public abstract void Write(Stream stream);
}
