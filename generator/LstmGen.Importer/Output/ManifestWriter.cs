using System.Text;
using LstmGen.Importer.Formats;
using LstmGen.Networks;

namespace LstmGen.Importer.Output;

/// <summary>What the generator gets of one file: the manifest and, unless the network is little, the weights beside it.</summary>
internal static class ManifestWriter
{
    /// <summary>Up to here the weights stand in the manifest as literals; past it they cost the compiler more than a resource does.</summary>
    public const int MostLiterals = 4096;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(string source, ImportedModel model, string manifestPath, string weightsPath)
    {
        var asLiterals = model.Tensors.Sum(tensor => (long)tensor.Count) <= MostLiterals;
        var manifest = new Manifest(source, null, model.Description, model.Tensors.Select(tensor => Tensor(tensor, asLiterals)).ToEquatable());

        // The weights first: where a manifest is, whatever it speaks of is there too, and no weights of an earlier import.
        AtomicFile.Remove(manifestPath);
        if (asLiterals)
            AtomicFile.Remove(weightsPath);
        else
            AtomicFile.Write(weightsPath, stream => WriteAll(stream, model.Tensors));
        Write(manifest, manifestPath);
    }

    public static void WriteFailure(string source, string reason, string manifestPath, string weightsPath)
    {
        AtomicFile.Remove(manifestPath);
        AtomicFile.Remove(weightsPath);
        Write(Manifest.Failed(source, reason), manifestPath);
    }

    private static void Write(Manifest manifest, string path) => AtomicFile.Write(path, stream => stream.Write(Utf8.GetBytes(ManifestText.Write(manifest))));

    private static void WriteAll(Stream stream, IReadOnlyList<ImportedTensor> tensors)
    {
        foreach (var tensor in tensors)
            tensor.Write(stream);
    }

    private static ManifestTensor Tensor(ImportedTensor tensor, bool asLiterals)
    {
        var notFinite = tensor.NotFinite;
        return new ManifestTensor(tensor.Name, tensor.Shape, notFinite, asLiterals && notFinite is null ? tensor.Literals : null) { Element = tensor.Element };
    }
}
