using System.Buffers.Binary;

namespace LstmGen.Runtime;

/// <summary>
/// A model's state as bytes, little-endian: four letters, the version of the form, the fingerprint of the network, whether the state has begun, and the
/// numbers slot by slot.
/// </summary>
public static class StateBytes
{
    /// <summary>How many bytes stand before the numbers.</summary>
    public const int HeaderLength = 24;

    private const int Version = 1, VersionAt = 4, FingerprintAt = 8, BegunAt = 16;

    private static ReadOnlySpan<byte> Letters => "LSTM"u8;

    /// <summary>Writes what stands before the numbers.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="fingerprint">The network's.</param>
    /// <param name="length">How many bytes the state takes in all.</param>
    /// <param name="begun">Whether the state has begun.</param>
    /// <returns>Where the numbers go.</returns>
    /// <exception cref="ArgumentException">There is less room than that.</exception>
    public static Span<byte> WriteHeader(Span<byte> destination, ulong fingerprint, int length, bool begun)
    {
        if (destination.Length < length)
            throw new ArgumentException($"'destination' has {destination.Length} bytes, but a state of this network takes {length}.", nameof(destination));

        destination[..HeaderLength].Clear();
        Letters.CopyTo(destination);
        BinaryPrimitives.WriteInt32LittleEndian(destination[VersionAt..], Version);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[FingerprintAt..], fingerprint);
        destination[BegunAt] = begun ? (byte)1 : (byte)0;
        return destination[HeaderLength..length];
    }

    /// <summary>Reads what stands before the numbers, and refuses what is no state of the network.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="fingerprint">The network's.</param>
    /// <param name="length">How many bytes a state of it takes.</param>
    /// <param name="begun">Whether the state has begun.</param>
    /// <returns>The numbers' bytes.</returns>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static ReadOnlySpan<byte> ReadHeader(ReadOnlySpan<byte> source, ulong fingerprint, int length, out bool begun)
    {
        if (source.Length < HeaderLength)
            throw Refused($"'source' has {source.Length} bytes, but a state of this network takes {length}: it was cut off, or is none.");
        if (!source.StartsWith(Letters))
            throw Refused("'source' is no state: a state begins with the letters LSTM.");
        if (BinaryPrimitives.ReadInt32LittleEndian(source[VersionAt..]) is not Version and var version)
            throw Refused($"'source' is a state of version {version}, but this program reads version {Version}: read it with the version of LstmGen that wrote it.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(source[FingerprintAt..]) is var found && found != fingerprint)
            throw Refused($"'source' is the state of another network: its fingerprint is {found:x16}, but that of this network is {fingerprint:x16}.");
        if (source.Length != length)
            throw Refused($"'source' has {source.Length} bytes, but a state of this network takes {length}: {(source.Length < length ? "it was cut off" : "something follows it")}.");

        begun = source[BegunAt] != 0;
        return source[HeaderLength..];

        static ArgumentException Refused(string message) => new(message, nameof(source));
    }

    /// <summary>Writes the numbers of a slot.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="slot">The numbers.</param>
    /// <returns>What follows them.</returns>
    public static Span<byte> Write(Span<byte> destination, scoped ReadOnlySpan<float> slot)
    {
        for (var index = 0; index < slot.Length; index++)
            BinaryPrimitives.WriteSingleLittleEndian(destination[(index * sizeof(float))..], slot[index]);
        return destination[(slot.Length * sizeof(float))..];
    }

    /// <summary>Writes the numbers of a slot.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="slot">The numbers.</param>
    /// <returns>What follows them.</returns>
    public static Span<byte> Write(Span<byte> destination, scoped ReadOnlySpan<double> slot)
    {
        for (var index = 0; index < slot.Length; index++)
            BinaryPrimitives.WriteDoubleLittleEndian(destination[(index * sizeof(double))..], slot[index]);
        return destination[(slot.Length * sizeof(double))..];
    }

    /// <summary>Reads the numbers of a slot.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="slot">The numbers.</param>
    /// <returns>What follows them.</returns>
    public static ReadOnlySpan<byte> Read(ReadOnlySpan<byte> source, scoped Span<float> slot)
    {
        for (var index = 0; index < slot.Length; index++)
            slot[index] = BinaryPrimitives.ReadSingleLittleEndian(source[(index * sizeof(float))..]);
        return source[(slot.Length * sizeof(float))..];
    }

    /// <summary>Reads the numbers of a slot.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="slot">The numbers.</param>
    /// <returns>What follows them.</returns>
    public static ReadOnlySpan<byte> Read(ReadOnlySpan<byte> source, scoped Span<double> slot)
    {
        for (var index = 0; index < slot.Length; index++)
            slot[index] = BinaryPrimitives.ReadDoubleLittleEndian(source[(index * sizeof(double))..]);
        return source[(slot.Length * sizeof(double))..];
    }
}
