using LstmGen.Importer.Formats.Keras;

namespace LstmGen.Importer.Formats;

/// <summary>The list of all formats: the one place that knows them all.</summary>
internal static class WeightsFormats
{
    public static readonly IReadOnlyList<IWeightsFormat> All = [new KerasFormat()];

    /// <summary>Reads a file; whatever goes wrong is an <see cref="ImportFailure"/>.</summary>
    public static ImportedModel Read(string path)
    {
        var format = All.FirstOrDefault(candidate => candidate.Recognizes(path)) ??
            throw new ImportFailure($"files named {Quote.Name("*" + Path.GetExtension(path))} are not supported yet. Supported so far: {string.Join(", ", All.Select(known => known.Name))}.");
        using var file = Open(path);
        return ReadingGuard.Run(() => format.Read(file), file.Length);
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ImportFailure("there is no such file.");
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            throw new ImportFailure("it is a folder, not a file. Save the model as one .keras file: model.save(\"model.keras\").");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ImportFailure($"it cannot be opened: {exception.GetType().Name}. Another program may hold it, or it may not be yours to read.");
        }
    }
}
