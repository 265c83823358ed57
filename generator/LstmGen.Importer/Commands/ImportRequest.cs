namespace LstmGen.Importer.Commands;

/// <summary>One line of a response file: where a weights file is, and where its manifest and its weights go.</summary>
/// <param name="Source">The path relative to the project, with forward slashes: the only path that reaches the manifest.</param>
/// <param name="FullPath">The file.</param>
/// <param name="ManifestPath">The manifest to be written.</param>
/// <param name="WeightsPath">The weights to be written, unless they stand in the manifest.</param>
internal sealed record ImportRequest(string Source, string FullPath, string ManifestPath, string WeightsPath)
{
    public static List<ImportRequest> ReadAll(string responseFile) => [.. File.ReadAllLines(responseFile).Where(line => line.Length > 0).Select(Parse)];

    private static ImportRequest Parse(string line)
    {
        var fields = line.Split('\t');
        return fields.Length == 4
            ? new ImportRequest(fields[0].Replace('\\', '/'), fields[1], fields[2], fields[3])
            : throw new UsageException($"a line of the response file has {fields.Length} fields apart by tabs instead of 4: {line}");
    }
}
