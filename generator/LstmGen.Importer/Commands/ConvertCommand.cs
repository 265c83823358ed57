using LstmGen.Importer.Output;

namespace LstmGen.Importer.Commands;

/// <summary>A trained model becomes the canonical file that the compiled class loads.</summary>
internal static class ConvertCommand
{
    public static void Run(string modelPath, string outputPath, TextWriter output)
    {
        if (!Path.GetExtension(outputPath).Equals(".safetensors", StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"'{outputPath}' should end in .safetensors, since that is what is written");

        var (network, tensors) = ModelFile.Read(modelPath);
        foreach (var tensor in tensors)
        {
            if (tensor.NotFinite is { } index)
                throw new ImportFailure($"{Quote.Name(tensor.Name)} is NaN or infinite at element {index:N0}: the training has diverged, or the file is damaged.");
        }

        AtomicFile.Write(outputPath, stream => SafetensorsWriter.Write(stream, network, tensors));
        output.WriteLine($"{Path.GetFileName(outputPath)}: {tensors.Count} tensors, {tensors.Sum(tensor => (long)tensor.Count):N0} numbers");
    }
}
