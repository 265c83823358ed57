using LstmGen.Importer.Formats;
using LstmGen.Networks;

namespace LstmGen.Importer.Commands;

/// <summary>A model for the commands that need a network that can be compiled.</summary>
internal static class ModelFile
{
    public static (Network Network, IReadOnlyList<ImportedTensor> Tensors) Read(string path)
    {
        if (Path.GetExtension(path).Equals(".safetensors", StringComparison.OrdinalIgnoreCase))
            throw new ImportFailure("a .safetensors file holds tensors but no architecture. Give the .keras file that it was made from.");

        var model = WeightsFormats.Read(path);
        if (model.Network is { } network)
            return (network, model.Tensors);

        var more = model.Problems.Count == 1 ? "" : $" ({model.Problems.Count - 1} more of its layers or options cannot be compiled either.)";
        throw new ImportFailure(model.Problems[0].Message + more);
    }
}
