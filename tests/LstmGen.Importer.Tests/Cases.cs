namespace LstmGen.Importer.Tests;

/// <summary>The files that Keras made, beside the tests.</summary>
internal static class Cases
{
    /// <summary>Cases with a layer or an option that cannot be compiled yet.</summary>
    public static readonly string[] NotSupported =
        ["auxiliary_input", "bidirectional_concat", "double_precision", "lstm_backwards", "lstm_stateful", "nested_model", "shared_layer"];

    private static readonly string Folder = System.IO.Path.Combine(AppContext.BaseDirectory, "Keras");

    public static TheoryData<string> Supported =>
        [.. Directory.GetDirectories(Folder).Select(path => System.IO.Path.GetFileName(path)).Except([.. NotSupported, "weather"]).Order(StringComparer.Ordinal)];

    public static string Path(string name, string file = "model.keras") => System.IO.Path.Combine(Folder, name, file);

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path(name));
}
