namespace LstmGen.Importer.Formats;

/// <summary>Says what a file really is that was named .keras but is something else.</summary>
internal static class ForeignFile
{
    private const string SaveAgain = "Save the model with Keras 3: model.save(\"model.keras\").";

    /// <summary>Why the file cannot be a zip archive of Keras; null if it may be one.</summary>
    public static string? Reason(Stream file)
    {
        var head = new byte[64];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return Reason(head.AsSpan(0, length));
    }

    private static string? Reason(ReadOnlySpan<byte> head) => head switch
    {
        [] => $"it is empty. {SaveAgain}",
        [(byte)'P', (byte)'K', 3 or 5, ..] => null,
        [0x89, (byte)'H', (byte)'D', (byte)'F', ..] => $"it is an HDF5 file (.h5, as Keras 2 wrote them), renamed to .keras; those are not supported yet. Load it in Keras 3 as .h5 and save it again: model.save(\"model.keras\").",
        [0x80, >= 2 and <= 5, ..] => $"it is a Python pickle, as PyTorch and scikit-learn write them, not a file of Keras. {SaveAgain}",
        [0x1F, 0x8B, ..] => $"it is compressed with gzip, not a file of Keras as it was saved. Unpack it first.",
        [(byte)'G', (byte)'G', (byte)'U', (byte)'F', ..] => $"it is a GGUF file, not a file of Keras. {SaveAgain}",
        _ when head.StartsWith("version https://git-lfs"u8) => "it is the placeholder that Git LFS leaves for the real file. Fetch that: git lfs pull.",
        _ when IsSafetensors(head) => $"it is a safetensors file renamed to .keras; it holds no architecture. {SaveAgain}",
        _ when IsText(head) => $"it is text, not a file of Keras. {SaveAgain}",
        _ when head.Length > 8 && head[4..].StartsWith("TFL3"u8) => $"it is a TensorFlow Lite model, not a file of Keras. {SaveAgain}",
        _ => $"it is no zip archive, so it was not saved by Keras 3, or its beginning is damaged. {SaveAgain}",
    };

    /// <summary>What a zip archive without a config.json is.</summary>
    public static string ReasonOfEntries(IReadOnlyCollection<string> entries)
    {
        if (entries.Any(entry => Ends(entry, "data.pkl")))
            return $"it is a PyTorch file (.pt), renamed to .keras; those are not supported yet. {SaveAgain}";
        if (entries.Any(entry => Ends(entry, "saved_model.pb")))
            return $"it is a zipped TensorFlow SavedModel, not a file of Keras 3. Load it in Keras and save it again: model.save(\"model.keras\").";
        if (entries.Any(entry => entry.EndsWith(".npy", StringComparison.Ordinal)))
            return $"it is a NumPy archive (.npz), renamed to .keras; it holds no architecture. {SaveAgain}";

        return ReasonOfMissing("config.json", entries);
    }

    public static string ReasonOfMissing(string name, IReadOnlyCollection<string> entries)
    {
        if (entries.FirstOrDefault(entry => entry.EndsWith("/" + name, StringComparison.Ordinal)) is { } nested)
            return $"its zip archive holds {Quote.Name(nested)}, but {name} must stand at the top: a folder was packed, not its contents. {SaveAgain}";
        if (name == "model.weights.h5" && entries.Contains("model.weights.json"))
            return "its weights are split over several files, which is not supported yet. Save the model without max_shard_size.";
        if (name == "model.weights.h5" && entries.Contains("model.weights.npz"))
            return "its weights are a NumPy archive, which is not supported. Save the model where h5py is installed.";

        var found = entries.Count == 0 ? "it is empty" : "found are " + string.Join(", ", entries.Order(StringComparer.Ordinal).Take(5).Select(Quote.Name));
        return $"its zip archive has no {name}; {found}. {SaveAgain}";
    }

    private static bool Ends(string entry, string name) => entry == name || entry.EndsWith("/" + name, StringComparison.Ordinal);

    /// <summary>Eight bytes of length, then a JSON object.</summary>
    private static bool IsSafetensors(ReadOnlySpan<byte> head) => head.Length > 9 && head[8] == '{' && head[4..8].IndexOfAnyExcept((byte)0) < 0;

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        foreach (var value in head)
        {
            if (value is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r') or >= 0x7F)
                return false;
        }

        return true;
    }
}
