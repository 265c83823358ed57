namespace LstmGen.Importer.Formats.Keras;

/// <summary>metadata.json says which Keras wrote the file: Keras 2 gave the same options other meanings.</summary>
internal static class KerasVersion
{
    public static void Check(byte[] metadata)
    {
        var version = JsonView.Parse(metadata, "metadata.json").Get("keras_version").Text();
        if (version.StartsWith("2.", StringComparison.Ordinal))
            throw new ImportFailure($"it was written by Keras {Quote.Name(version)}, and files of Keras 2 are not supported yet. Load it in Keras 3 and save it again: keras.models.load_model(…).save(\"model.keras\").");
        if (!version.StartsWith("3.", StringComparison.Ordinal))
            throw new ImportFailure($"it was written by Keras {Quote.Name(version)}; known is Keras 3.");
    }
}
