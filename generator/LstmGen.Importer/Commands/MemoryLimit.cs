namespace LstmGen.Importer.Commands;

/// <summary>
/// What a file may make this process allocate: a little under 1 GB, and three times the file. Past it the runtime throws, and that becomes a reason.
/// </summary>
internal static class MemoryLimit
{
    private const long Base = 900L << 20;
    private const int TimesFile = 3;

    public static void Set(string[] arguments)
    {
        var largest = Files(arguments).Select(path => new FileInfo(path)).Where(file => file.Exists).Select(file => file.Length).DefaultIfEmpty().Max();
        AppContext.SetData("GCHeapHardLimit", (ulong)(Base + TimesFile * largest));
        try
        {
            GC.RefreshMemoryLimit();
        }
        catch (InvalidOperationException)
        {
            // The machine has less than that: its own limit holds.
        }
    }

    private static IEnumerable<string> Files(string[] arguments) => arguments switch
    {
        ["import", var responseFile] when File.Exists(responseFile) => ImportRequest.ReadAll(responseFile).Select(request => request.FullPath),
        [_, var path, ..] => [path],
        _ => [],
    };
}
