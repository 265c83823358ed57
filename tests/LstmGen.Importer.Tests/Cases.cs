namespace LstmGen.Importer.Tests;

/// <summary>The files that Keras made, beside the tests.</summary>
internal static class Cases
{
    private static readonly string Folder = System.IO.Path.Combine(AppContext.BaseDirectory, "Keras");

    public static TheoryData<string> All =>
        [.. Directory.GetDirectories(Folder).Select(path => System.IO.Path.GetFileName(path)).Except(["weather"]).Order(StringComparer.Ordinal)];

    public static string Path(string name, string file = "model.keras") => System.IO.Path.Combine(Folder, name, file);

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path(name));
}
