namespace LstmGen.Importer.Hdf5;

/// <summary>A hard link to an object.</summary>
/// <param name="Name">The name in the group.</param>
/// <param name="Address">The object's header.</param>
/// <param name="CachedTable">Where the link itself says that the linked group's tree and heap are; it has to agree with the group.</param>
internal sealed record Hdf5Link(string Name, long Address, (long Tree, long Heap)? CachedTable);

/// <summary>The links of a group: in a symbol table, as h5py writes them by default, or as messages in its header.</summary>
internal static class Hdf5Group
{
    private const int HardLink = 0, SoftLink = 1, ExternalLink = 64;
    private const int SymbolTableEntrySize = 40;
    private const int LongestName = 1024;
    private const int DeepestTree = 16;

    public static IEnumerable<Hdf5Link> Links(Hdf5Bytes bytes, string path, Hdf5Link group, List<Hdf5Message> messages)
    {
        var tables = messages.Where(message => message.Type == Hdf5ObjectHeader.SymbolTable).ToList();
        var infos = messages.Where(message => message.Type == Hdf5ObjectHeader.LinkInfo).ToList();
        if (tables.Count + infos.Count != 1)
            throw bytes.Damaged($"group {Quote.Group(path)} has {tables.Count + infos.Count} tables of links");
        if (tables.Count == 1)
            return SymbolTable(bytes, path, group, tables[0].At);
        if (group.CachedTable is not null)
            throw bytes.Damaged($"group {Quote.Group(path)} has no symbol table, but the link to it names one");

        CheckInfo(bytes, path, infos[0].At);
        return messages.Where(message => message.Type == Hdf5ObjectHeader.Link).Select(message => LinkMessage(bytes, path, message));
    }

    private static IEnumerable<Hdf5Link> SymbolTable(Hdf5Bytes bytes, string path, Hdf5Link group, long message)
    {
        long tree = bytes.Address(message), heap = bytes.Address(message + 8);
        if (group.CachedTable is { } cached && cached != (tree, heap))
            throw bytes.Damaged($"group {Quote.Group(path)} has two symbol tables");

        bytes.Expect(heap, "HEAP"u8);
        var names = bytes.Address(heap + 24);
        var namesEnd = names + bytes.Address(heap + 8);
        bytes.Check(names, namesEnd - names);
        return Leaves(bytes, tree).SelectMany(leaf => Entries(bytes, path, leaf, names, namesEnd));
    }

    /// <summary>The leaves of the tree over the group's entries, every node visited once and every level one lower than that before.</summary>
    private static IEnumerable<long> Leaves(Hdf5Bytes bytes, long root)
    {
        bytes.Expect(root, "TREE"u8);
        var waiting = new Queue<(long At, int Level)>();
        waiting.Enqueue((root, bytes.U8(root + 5)));
        var seen = new HashSet<long>();
        while (waiting.TryDequeue(out var node))
        {
            if (!seen.Add(node.At))
                throw bytes.Damaged("a tree of links runs in a circle");
            if (node.Level < 0)
            {
                yield return node.At;
                continue;
            }

            bytes.Expect(node.At, "TREE"u8);
            if (bytes.U8(node.At + 4) != 0 || bytes.U8(node.At + 5) != node.Level || node.Level > DeepestTree)
                throw bytes.Damaged($"the tree of links at byte {node.At:N0} is of the wrong kind or depth");

            // After the node's head of 24 bytes: key, child, key, child, …, key, eight bytes each.
            int count = bytes.U16(node.At + 6);
            for (var child = 0; child < count; child++)
                waiting.Enqueue((bytes.Address(node.At + 32 + 16L * child), node.Level - 1));
        }
    }

    private static IEnumerable<Hdf5Link> Entries(Hdf5Bytes bytes, string path, long leaf, long names, long namesEnd)
    {
        bytes.Expect(leaf, "SNOD"u8);
        int count = bytes.U16(leaf + 6);
        for (var index = 0; index < count; index++)
        {
            var at = leaf + 8 + (long)SymbolTableEntrySize * index;
            var name = bytes.TextAt(names + bytes.Address(at), namesEnd, LongestName);
            yield return bytes.U32(at + 16) switch
            {
                0 => new Hdf5Link(name, bytes.Address(at + 8), null),
                1 => new Hdf5Link(name, bytes.Address(at + 8), (bytes.Address(at + 24), bytes.Address(at + 32))),
                2 => throw bytes.Refused($"a soft link {Quote.Name(name)} in group {Quote.Group(path)}"),
                var kind => throw bytes.Damaged($"the entry {Quote.Name(name)} is of kind {kind}"),
            };
        }
    }

    private static void CheckInfo(Hdf5Bytes bytes, string path, long at)
    {
        var flags = bytes.U8(at + 1);
        var addresses = at + 2 + ((flags & 1) != 0 ? 8 : 0);
        if (bytes.U64(addresses) != Hdf5Bytes.Undefined || bytes.U64(addresses + 8) != Hdf5Bytes.Undefined)
            throw bytes.Refused($"the links of group {Quote.Group(path)} in a heap (dense storage)");
    }

    private static Hdf5Link LinkMessage(Hdf5Bytes bytes, string path, Hdf5Message message)
    {
        var at = message.At;
        int version = bytes.U8(at), flags = bytes.U8(at + 1);
        at += 2;
        var kind = (flags & 8) != 0 ? bytes.U8(at++) : HardLink;
        at += (flags & 4) != 0 ? 8 : 0;
        at += (flags & 16) != 0 ? 1 : 0;
        var sizeOfLength = 1 << (flags & 3);
        var length = bytes.Number(at, sizeOfLength);
        at += sizeOfLength;
        if (version != 1 || length > (ulong)Math.Min(message.Length, LongestName))
            throw bytes.Damaged($"a link in group {Quote.Group(path)} is of no known form");

        var name = bytes.Text(at, (long)length);
        return kind switch
        {
            HardLink => new Hdf5Link(name, bytes.Address(at + (long)length), null),
            SoftLink => throw bytes.Refused($"a soft link {Quote.Name(name)} in group {Quote.Group(path)}"),
            ExternalLink => throw bytes.Refused($"a link {Quote.Name(name)} to another file in group {Quote.Group(path)}"),
            _ => throw bytes.Refused($"a link {Quote.Name(name)} of kind {kind} in group {Quote.Group(path)}"),
        };
    }
}
