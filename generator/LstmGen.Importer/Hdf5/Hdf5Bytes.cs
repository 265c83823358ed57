using System.Buffers.Binary;
using System.Text;

namespace LstmGen.Importer.Hdf5;

/// <summary>The bytes of an HDF5 file; whatever points outside of them is a reason, not an exception of the runtime.</summary>
/// <param name="bytes">The whole file.</param>
/// <param name="name">What the file is called in reasons.</param>
internal sealed class Hdf5Bytes(byte[] bytes, string name)
{
    /// <summary>An address that leads nowhere.</summary>
    public const ulong Undefined = ulong.MaxValue;

    public long Length => bytes.LongLength;

    public byte U8(long at) => bytes[Check(at, 1)];

    public ushort U16(long at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(Check(at, 2)));

    public uint U32(long at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(Check(at, 4)));

    public ulong U64(long at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(Check(at, 8)));

    /// <summary>A number of 1, 2, 4 or 8 bytes.</summary>
    public ulong Number(long at, int size) => size switch
    {
        1 => U8(at),
        2 => U16(at),
        4 => U32(at),
        8 => U64(at),
        _ => throw Damaged($"a number of {size} bytes"),
    };

    /// <summary>An address or a length; it has to lie within the file.</summary>
    public long Address(long at)
    {
        var address = U64(at);
        return address <= (ulong)Length ? (long)address : throw Damaged($"it points to byte {address:N0}, but has only {Length:N0}");
    }

    public bool Has(long at, ReadOnlySpan<byte> signature) => bytes.AsSpan(Check(at, signature.Length), signature.Length).SequenceEqual(signature);

    public void Expect(long at, ReadOnlySpan<byte> signature)
    {
        if (!Has(at, signature))
            throw Damaged($"'{Encoding.ASCII.GetString(signature)}' is expected at byte {at:N0}");
    }

    /// <summary>Text that ends with a zero byte before <paramref name="end"/>, and is no longer than <paramref name="longest"/>.</summary>
    public string TextAt(long at, long end, int longest)
    {
        var within = (int)Math.Clamp(end - at, 0, longest + 1);
        var length = bytes.AsSpan(Check(at, within), within).IndexOf((byte)0);
        return length < 0 ? throw Damaged("a name has no end") : Text(at, length);
    }

    public string Text(long at, long length)
    {
        try
        {
            return Strict.GetString(bytes.AsSpan(Check(at, length), (int)length));
        }
        catch (DecoderFallbackException)
        {
            throw Damaged("a name is no valid UTF-8");
        }
    }

    /// <summary>That a stretch of the file is there.</summary>
    public int Check(long at, long length) =>
        at >= 0 && length >= 0 && at <= Length - length ? (int)at : throw Damaged($"it points to byte {at:N0} and {length:N0} more, but has only {Length:N0}");

    public ImportFailure Damaged(string how) => new($"its {name} is damaged: {how}. Copy the file again, or save the model again.");

    /// <summary>What is well-formed, but nothing that Keras writes, and not safe to follow.</summary>
    public ImportFailure Refused(string what) => new($"its {name} has {what}, which Keras never writes and which is not read. Save the model again with Keras.");

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
