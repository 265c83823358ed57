using System.Buffers.Binary;
using System.Text;

namespace LstmGen.Importer.Tests;

/// <summary>Writes HDF5 files byte by byte, so that anything can stand in them.</summary>
internal sealed class Hdf5Builder
{
    private const int Hard = 0, Soft = 1, External = 64;
    private const ulong Undefined = ulong.MaxValue;

    private readonly List<byte> _bytes = [.. new byte[48]];

    /// <summary>A file with the root that is built.</summary>
    public static byte[] File(Func<Hdf5Builder, long> root)
    {
        var builder = new Hdf5Builder();
        var address = root(builder);
        byte[] superblock = [0x89, .. "HDF\r\n"u8, 26, 10, 2, 8, 8, 0, .. U64(0), .. U64(Undefined), .. U64((ulong)builder._bytes.Count), .. U64((ulong)address), 0, 0, 0, 0];
        for (var index = 0; index < superblock.Length; index++)
            builder._bytes[index] = superblock[index];
        return [.. builder._bytes];
    }

    public long Next => _bytes.Count;

    /// <summary>An object with these header messages; its address.</summary>
    public long Object(params (int Type, byte[] Data)[] messages)
    {
        var body = messages.SelectMany(message => (byte[])[(byte)message.Type, .. U16(message.Data.Length), 0, .. message.Data]).ToArray();
        return Append([.. "OHDR"u8, 2, 2, .. U32(body.Length), .. body, 0, 0, 0, 0]);
    }

    public long Group(params (int Type, byte[] Data)[] links) => Object([LinkInfo(), .. links]);

    public long Append(byte[] bytes)
    {
        var address = Next;
        _bytes.AddRange(bytes);
        return address;
    }

    /// <summary>A dataset of float32 zeros.</summary>
    public long Zeros(params int[] shape)
    {
        var data = Append(new byte[4 * shape.Aggregate(1, (product, axis) => product * axis)]);
        return Object(Dataspace(shape), Float32, Contiguous(data, Next - data));
    }

    public static (int, byte[]) LinkInfo(ulong heap = Undefined) => (2, [0, 0, .. U64(heap), .. U64(heap)]);

    public static (int, byte[]) Link(string name, long address) => (6, [.. LinkHead(Hard, name), .. U64((ulong)address)]);

    public static (int, byte[]) SoftLink(string name, string target) => (6, [.. LinkHead(Soft, name), .. U16(target.Length), .. Encoding.UTF8.GetBytes(target)]);

    public static (int, byte[]) ExternalLink(string name, string file, string target)
    {
        byte[] value = [0, .. Encoding.UTF8.GetBytes(file), 0, .. Encoding.UTF8.GetBytes(target), 0];
        return (6, [.. LinkHead(External, name), .. U16(value.Length), .. value]);
    }

    public static (int, byte[]) Dataspace(params int[] shape) => (1, [2, (byte)shape.Length, 0, 1, .. shape.SelectMany(axis => U64((ulong)axis))]);

    public static (int, byte[]) Float32 { get; } = (3, [0x11, 0x20, 31, 0, 4, 0, 0, 0, 0, 0, 32, 0, 23, 8, 0, 23, 127, 0, 0, 0]);

    public static (int, byte[]) Float64 { get; } = (3, [0x11, 0x20, 63, 0, 8, 0, 0, 0, 0, 0, 64, 0, 52, 11, 0, 52, 0xFF, 3, 0, 0]);

    public static (int, byte[]) Float16 { get; } = (3, [0x11, 0x20, 15, 0, 2, 0, 0, 0, 0, 0, 16, 0, 10, 5, 0, 10, 15, 0, 0, 0]);

    public static (int, byte[]) BigEndianFloat32 { get; } = (3, [0x11, 0x21, 31, 0, 4, 0, 0, 0, 0, 0, 32, 0, 23, 8, 0, 23, 127, 0, 0, 0]);

    public static (int, byte[]) Bfloat16 { get; } = (3, [0x11, 0x20, 15, 0, 2, 0, 0, 0, 0, 0, 16, 0, 7, 8, 0, 7, 127, 0, 0, 0]);

    public static (int, byte[]) Int8 { get; } = (3, [0x10, 0x08, 0, 0, 1, 0, 0, 0, 0, 0, 8, 0]);

    public static (int, byte[]) Text { get; } = (3, [0x13, 0, 0, 0, 4, 0, 0, 0]);

    public static (int, byte[]) Contiguous(long address, long size) => (8, [3, 1, .. U64((ulong)address), .. U64((ulong)size)]);

    public static (int, byte[]) Virtual { get; } = (8, [4, 3, .. U64(0), .. U32(0)]);

    public static (int, byte[]) Chunked(params int[] chunk) => ChunkedAt(-1, chunk);

    public static (int, byte[]) ChunkedAt(long index, params int[] chunk) => (8, [3, 2, (byte)(chunk.Length + 1), .. U64((ulong)index), .. chunk.SelectMany(axis => U32(axis)), .. U32(4)]);

    /// <summary>The newer form of a dataset in one packed chunk.</summary>
    public static (int, byte[]) SingleChunk(long address, int packedSize, params int[] chunk) =>
        (8, [4, 2, 2, (byte)(chunk.Length + 1), 4, .. chunk.SelectMany(axis => U32(axis)), .. U32(4), 1, .. U64((ulong)packedSize), .. U32(0), .. U64((ulong)address)]);

    public static (int, byte[]) Filter(int id) => (11, [2, 1, .. U16(id), 0, 0, 0, 0, 0, 0]);

    public static (int, byte[]) ExternalFiles { get; } = (7, [1, 0, 0, 0, 1, 0, 1, 0, .. U64(0), .. U64(0), .. U64(0), .. U64(4)]);

    public static (int, byte[]) Continuation(long address, long length) => (16, [.. U64((ulong)address), .. U64((ulong)length)]);

    /// <summary>An attribute that claims so many bytes, and has none.</summary>
    public static (int, byte[]) Attribute(int bytes) =>
        (12, [3, 0, 2, 0, (byte)Int8.Item2.Length, 0, (byte)Dataspace(bytes).Item2.Length, 0, 0, (byte)'a', 0, .. Int8.Item2, .. Dataspace(bytes).Item2]);

    public static byte[] U64(ulong value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] U32(int value) => U64((ulong)value)[..4];

    private static byte[] U16(int value) => U64((ulong)value)[..2];

    private static byte[] LinkHead(byte kind, string name) => [1, 8, kind, (byte)name.Length, .. Encoding.UTF8.GetBytes(name)];
}
