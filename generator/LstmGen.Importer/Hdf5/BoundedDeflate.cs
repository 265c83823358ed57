using System.IO.Compression;
using PureHDF.Filters;

namespace LstmGen.Importer.Hdf5;

/// <summary>Gzip for chunks that never unpacks more than the chunk is to have: the library's own filter unpacks whatever comes.</summary>
internal sealed class BoundedDeflate : IH5Filter
{
    private readonly DeflateFilter _unbounded = new();

    public ushort FilterId => DeflateFilter.Id;

    public string Name => "deflate";

    public Memory<byte> Filter(FilterInfo info)
    {
        if (!info.Flags.HasFlag(H5FilterFlags.Decompress))
            return _unbounded.Filter(info);

        // A checksum of four bytes may follow the data.
        var unpacked = new byte[info.ChunkSize + 4];
        using var packed = new MemoryStream(info.Buffer.ToArray());
        using var stream = new ZLibStream(packed, CompressionMode.Decompress);
        var length = stream.ReadAtLeast(unpacked, unpacked.Length, throwOnEndOfStream: false);
        return stream.ReadByte() < 0 ? unpacked.AsMemory(0, length) : throw new InvalidDataException("a chunk unpacks to more than it should");
    }

    public uint[] GetParameters(uint[] chunkDimensions, uint typeSize, Dictionary<string, object>? options) => _unbounded.GetParameters(chunkDimensions, typeSize, options);
}
