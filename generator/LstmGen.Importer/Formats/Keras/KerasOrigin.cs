namespace LstmGen.Importer.Formats.Keras;

/// <summary>Whether an object is Keras' own: what somebody's own class computes stands in no file.</summary>
internal static class KerasOrigin
{
    private const string OnlyInPython = "What it computes stands in Python, not in the file; use layers of Keras.";

    public static void Check(JsonView item, string what)
    {
        var module = item.FindValue("module")?.Text();
        if (module is not null && module != "keras" && !module.StartsWith("keras.", StringComparison.Ordinal))
            throw new ImportFailure($"{what} of the Python module {Quote.Name(module)}, not of Keras. {OnlyInPython}");

        // Classes of Keras are registered under their plain names, if at all; those of others as package>name.
        if (item.FindValue("registered_name")?.Text() is { } registered && (module is null || registered != item.FindValue("class_name")?.Text()))
            throw new ImportFailure($"{what}, a class of its author's own (registered as {Quote.Name(registered)}). {OnlyInPython}");
    }
}
