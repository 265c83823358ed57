namespace LstmGen.Importer.Hdf5;

/// <summary>
/// Lists the datasets of an HDF5 file, and refuses whatever could lead a reader astray: the library that reads the data follows links into
/// other files and allocates what a file claims. So the structure is walked here first, on the bytes alone; only a plain tree of groups and
/// datasets, each reached once, goes on.
/// </summary>
internal sealed class Hdf5Survey
{
    /// <summary>Groups in groups without end would make paths without end.</summary>
    private const int LongestPath = 4096;

    private readonly Hdf5Bytes _bytes;
    private readonly Dictionary<string, Hdf5Dataset> _datasets = new(StringComparer.Ordinal);
    private readonly HashSet<long> _seen = [];
    private readonly Queue<(string Path, Hdf5Link Link)> _waiting = new();

    private Hdf5Survey(Hdf5Bytes bytes) => _bytes = bytes;

    /// <summary>The datasets by their paths, without a slash at the front: layers/lstm/cell/vars/0.</summary>
    public static IReadOnlyDictionary<string, Hdf5Dataset> Of(Hdf5Bytes bytes)
    {
        var survey = new Hdf5Survey(bytes);
        survey._waiting.Enqueue(("", new Hdf5Link("", Hdf5Superblock.Root(bytes), null)));
        while (survey._waiting.TryDequeue(out var next))
            survey.Visit(next.Path, next.Link);
        return survey._datasets;
    }

    private void Visit(string path, Hdf5Link link)
    {
        if (path.Length > LongestPath)
            throw _bytes.Refused($"a path of more than {LongestPath:N0} letters");
        if (!_seen.Add(link.Address))
            throw _bytes.Refused($"a second way to {Quote.Name(path)} (a circle, or two names for one object)");

        var messages = Hdf5ObjectHeader.Read(_bytes, link.Address);
        if (messages.Any(message => message.Type is Hdf5ObjectHeader.SymbolTable or Hdf5ObjectHeader.LinkInfo))
            VisitGroup(path, link, messages);
        else if (messages.Any(message => message.Type == Hdf5ObjectHeader.Dataspace))
            _datasets.Add(path, Hdf5Dataset.Read(_bytes, path, messages));
        else
            throw _bytes.Refused($"an object {Quote.Name(path)} that is neither a group nor a dataset");
    }

    private void VisitGroup(string path, Hdf5Link link, List<Hdf5Message> messages)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in Hdf5Group.Links(_bytes, path, link, messages))
        {
            if (child.Name.Length == 0 || child.Name.Contains('/') || child.Name is "." or ".." || !names.Add(child.Name))
                throw _bytes.Refused($"an entry named {Quote.Name(child.Name)} in group {Quote.Group(path)}, empty, doubled or a path");

            _waiting.Enqueue((path.Length == 0 ? child.Name : path + "/" + child.Name, child));
        }
    }
}
