namespace LstmGen.Importer.Hdf5;

/// <summary>How the data of a dataset are stored: that they are in the file, and that unpacking them stays within bounds.</summary>
internal static class Hdf5Storage
{
    private const int Compact = 0, Contiguous = 1, Chunked = 2, Virtual = 3;
    private const int Gzip = 1, Shuffle = 2, Checksum = 3;

    /// <summary>What unpacked data may have beyond the size of the file itself; weights hardly compress.</summary>
    private const long BeyondFile = 256L << 20;

    private const long LargestChunk = 64L << 20;
    private const long MostChunks = 1 << 17;

    public static void Check(Hdf5Bytes bytes, Hdf5Dataset dataset, long at, bool isFiltered)
    {
        int version = bytes.U8(at), kind = bytes.U8(at + 1);
        if (version is not (3 or 4))
            throw bytes.Refused($"a layout of version {version} at {Quote.Name(dataset.Path)}");

        switch (kind)
        {
            case Compact when !isFiltered:
                CheckSize(bytes, dataset, at + 4, bytes.U16(at + 2));
                break;
            case Contiguous when !isFiltered:
                CheckContiguous(bytes, dataset, at);
                break;
            case Chunked:
                CheckChunks(bytes, dataset, at, version);
                break;
            case Virtual:
                throw bytes.Refused($"a virtual dataset {Quote.Name(dataset.Path)}, whose data are in other files");
            default:
                throw bytes.Refused($"storage of kind {kind} at {Quote.Name(dataset.Path)}");
        }
    }

    public static void CheckFilters(Hdf5Bytes bytes, Hdf5Dataset dataset, long at)
    {
        int version = bytes.U8(at), count = bytes.U8(at + 1);
        at += version == 1 ? 8 : 2;
        for (var index = 0; index < count; index++)
        {
            int id = bytes.U16(at);
            if (version is not (1 or 2) || id is not (Gzip or Shuffle or Checksum))
                throw bytes.Refused($"filter {id} on dataset {Quote.Name(dataset.Path)} (known are gzip, shuffle and fletcher32)");

            // Filters below 256 have no name in the newer form; in the older one names and values are padded to eight bytes.
            var nameLength = version == 1 ? bytes.U16(at + 2) : 0;
            var values = bytes.U16(at + (version == 1 ? 6 : 4));
            at += version == 1 ? 8 + (nameLength + 7) / 8 * 8 + (values + 1) / 2 * 8 : 6 + 4 * values;
        }
    }

    private static void CheckContiguous(Hdf5Bytes bytes, Hdf5Dataset dataset, long at)
    {
        if (bytes.U64(at + 2) != Hdf5Bytes.Undefined)
            CheckSize(bytes, dataset, bytes.Address(at + 2), bytes.U64(at + 10));
        else if (dataset.Count > 0)
            throw bytes.Damaged($"dataset {Quote.Name(dataset.Path)} was never written");
    }

    private static void CheckSize(Hdf5Bytes bytes, Hdf5Dataset dataset, long data, ulong stored)
    {
        if (stored != (ulong)dataset.ByteCount || data > bytes.Length - dataset.ByteCount)
            throw bytes.Damaged($"dataset {Quote.Name(dataset.Path)} needs {dataset.ByteCount:N0} bytes, but {Math.Min(stored, (ulong)(bytes.Length - data)):N0} are stored");
    }

    private static void CheckChunks(Hdf5Bytes bytes, Hdf5Dataset dataset, long at, int version)
    {
        // Both forms count the size of an element as one more axis.
        int rank = bytes.U8(at + (version == 3 ? 2 : 3)), sizeOfAxis = version == 3 ? 4 : bytes.U8(at + 4);
        var axes = at + (version == 3 ? 11 : 5);
        if (rank != dataset.Shape.Count + 1)
            throw bytes.Damaged($"dataset {Quote.Name(dataset.Path)} has chunks of {rank - 1} axes");

        long chunkBytes = dataset.Type.Size, chunks = 1;
        for (var axis = 0; axis < rank - 1; axis++)
        {
            var length = bytes.Number(axes + (long)sizeOfAxis * axis, sizeOfAxis);
            if (length is 0 or > LargestChunk || (chunkBytes *= (long)length) > LargestChunk)
                throw bytes.Refused($"chunks of more than {LargestChunk:N0} bytes or of none at {Quote.Name(dataset.Path)}");
            chunks *= (dataset.Shape[axis] + (long)length - 1) / (long)length;
            if (chunks > MostChunks)
                throw bytes.Refused($"more than {MostChunks:N0} chunks at {Quote.Name(dataset.Path)}");
        }

        if (bytes.U64(ChunkIndex(bytes, at, version, axes + (long)sizeOfAxis * rank)) == Hdf5Bytes.Undefined && dataset.Count > 0)
            throw bytes.Damaged($"dataset {Quote.Name(dataset.Path)} was never written");
        if (dataset.ByteCount > bytes.Length + BeyondFile)
            throw bytes.Refused($"{dataset.ByteCount:N0} bytes of packed data at {Quote.Name(dataset.Path)}, too many for a file of {bytes.Length:N0}");
    }

    /// <summary>Where the address of the index of the chunks stands: in the newer form after what each kind of index needs.</summary>
    private static long ChunkIndex(Hdf5Bytes bytes, long at, int version, long afterAxes)
    {
        const int SingleChunkIsFiltered = 2;
        if (version == 3)
            return at + 3;

        return afterAxes + 1 + bytes.U8(afterAxes) switch
        {
            1 => (bytes.U8(at + 2) & SingleChunkIsFiltered) != 0 ? 12 : 0,
            2 => 0,
            3 => 1,
            4 => 5,
            5 => 6,
            var kind => throw bytes.Refused($"an index of chunks of kind {kind}"),
        };
    }
}
