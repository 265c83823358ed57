namespace LstmGen.Importer.Hdf5;

/// <summary>A dataset as the file describes it: its shape, and what one element is. That its data lie within the file is checked.</summary>
internal sealed record Hdf5Dataset(string Path, IReadOnlyList<long> Shape, Hdf5Type Type)
{
    private const int HighestRank = 8;

    /// <summary>More than any file of a size that is read could hold.</summary>
    private const long MostElements = 1L << 40;

    public long Count => Shape.Aggregate(1L, (product, axis) => product * axis);

    public long ByteCount => Count * Type.Size;

    public static Hdf5Dataset Read(Hdf5Bytes bytes, string path, List<Hdf5Message> messages)
    {
        var shape = ReadShape(bytes, path, Only(Hdf5ObjectHeader.Dataspace).At);
        var dataset = new Hdf5Dataset(path, shape, Hdf5Type.Read(bytes, Only(Hdf5ObjectHeader.Datatype).At));
        var filters = messages.Where(message => message.Type == Hdf5ObjectHeader.Filters).ToList();
        foreach (var filter in filters)
            Hdf5Storage.CheckFilters(bytes, dataset, filter.At);
        Hdf5Storage.Check(bytes, dataset, Only(Hdf5ObjectHeader.Layout).At, isFiltered: filters.Count > 0);
        return dataset;

        Hdf5Message Only(int type)
        {
            var found = messages.Where(message => message.Type == type).ToList();
            return found.Count == 1 ? found[0] : throw bytes.Damaged($"dataset {Quote.Name(path)} has {found.Count} header messages of type {type}");
        }
    }

    private static List<long> ReadShape(Hdf5Bytes bytes, string path, long at)
    {
        int version = bytes.U8(at), rank = bytes.U8(at + 1);
        if (version is not (1 or 2) || rank > HighestRank || (version == 2 && bytes.U8(at + 3) > 1))
            throw bytes.Refused($"a shape of {rank} axes (form {version}) at {Quote.Name(path)}");

        var shape = new List<long>();
        var elements = 1L;
        for (var axis = 0; axis < rank; axis++)
        {
            var length = bytes.U64(at + (version == 1 ? 8 : 4) + 8L * axis);
            if (length > (ulong)MostElements || (elements *= (long)Math.Max(1, length)) > MostElements)
                throw bytes.Damaged($"dataset {Quote.Name(path)} claims to have more elements than any file holds");
            shape.Add((long)length);
        }

        return shape;
    }
}
