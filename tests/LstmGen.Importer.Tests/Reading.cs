using LstmGen.Importer.Formats;
using LstmGen.Importer.Formats.Keras;

namespace LstmGen.Importer.Tests;

/// <summary>Reads files that exist in memory alone, guarded as the program guards it.</summary>
internal static class Reading
{
    public static ImportedModel Of(byte[] file) => ReadingGuard.Run(() => new KerasFormat().Read(new MemoryStream(file)), TimeSpan.FromSeconds(30));

    /// <summary>Why the file cannot be read.</summary>
    public static string Reason(byte[] file) => Assert.Throws<ImportFailure>(() => Of(file)).Message;
}
