namespace LstmGen.Importer.Hdf5;

/// <summary>One message of an object header: its type and where its data lie.</summary>
internal readonly record struct Hdf5Message(int Type, long At, int Length);

/// <summary>The messages that say what an object of the file is; see the HDF5 file format specification, IV.A.</summary>
internal static class Hdf5ObjectHeader
{
    public const int Dataspace = 1, LinkInfo = 2, Datatype = 3, Link = 6, ExternalFiles = 7, Layout = 8, Filters = 11, Continuation = 16, SymbolTable = 17;

    /// <summary>An object of Keras has about ten.</summary>
    private const int MostMessages = 10_000;

    /// <summary>The bit of a message's flags that says that its data stand elsewhere.</summary>
    private const int Shared = 2;

    public static List<Hdf5Message> Read(Hdf5Bytes bytes, long address)
    {
        var messages = new List<Hdf5Message>();
        var blocks = new Queue<(long At, long Length)>();
        var seen = new HashSet<long>();
        var (first, format) = bytes.Has(address, "OHDR"u8) ? New(bytes, address) : Old(bytes, address);
        blocks.Enqueue(first);
        while (blocks.TryDequeue(out var block))
        {
            bytes.Check(block.At, block.Length);
            if (!seen.Add(block.At))
                throw bytes.Damaged("an object header continues in a circle");

            foreach (var message in Messages(bytes, block.At, block.At + block.Length, format))
            {
                if (messages.Count == MostMessages)
                    throw bytes.Refused($"an object with more than {MostMessages:N0} attributes and other messages");
                if (message.Type == ExternalFiles)
                    throw bytes.Refused("data in another file (external storage)");
                if (message.Type == Continuation)
                    blocks.Enqueue(Continued(bytes, message, format));
                else
                    messages.Add(message);
            }
        }

        return messages;
    }

    /// <summary>How messages begin in this header: the size of their own header, and whether it is the newer form.</summary>
    private readonly record struct Format(int HeaderSize, bool IsNew);

    private static ((long At, long Length) First, Format Format) Old(Hdf5Bytes bytes, long address)
    {
        if (bytes.U8(address) != 1)
            throw bytes.Damaged($"no object header is at byte {address:N0}");

        return ((address + 16, bytes.U32(address + 8)), new Format(8, IsNew: false));
    }

    private static ((long At, long Length) First, Format Format) New(Hdf5Bytes bytes, long address)
    {
        if (bytes.U8(address + 4) != 2)
            throw bytes.Damaged($"the object header at byte {address:N0} is of no known version");

        var flags = bytes.U8(address + 5);
        var at = address + 6 + ((flags & 0x20) != 0 ? 16 : 0) + ((flags & 0x10) != 0 ? 4 : 0);
        var sizeOfSize = 1 << (flags & 3);
        var length = bytes.Number(at, sizeOfSize);
        if (length > (ulong)bytes.Length)
            throw bytes.Damaged($"an object header claims {length:N0} bytes");

        return ((at + sizeOfSize, (long)length), new Format((flags & 4) != 0 ? 6 : 4, IsNew: true));
    }

    private static (long At, long Length) Continued(Hdf5Bytes bytes, Hdf5Message message, Format format)
    {
        long at = bytes.Address(message.At), length = bytes.Address(message.At + 8);
        if (!format.IsNew)
            return (at, length);

        // In the newer form the block has a signature before the messages and a checksum after them.
        bytes.Expect(at, "OCHK"u8);
        return (at + 4, length - 8);
    }

    private static IEnumerable<Hdf5Message> Messages(Hdf5Bytes bytes, long at, long end, Format format)
    {
        // The newer form may leave a gap at the end that is too small for a message.
        var gap = format.IsNew ? format.HeaderSize : 0;
        while (end - at > gap)
        {
            var type = format.IsNew ? bytes.U8(at) : bytes.U16(at);
            var length = bytes.U16(at + (format.IsNew ? 1 : 2));
            var flags = bytes.U8(at + (format.IsNew ? 3 : 4));
            var data = at + format.HeaderSize;
            if (data + length > end)
                throw bytes.Damaged($"a message at byte {at:N0} is longer than the object header it stands in");
            if ((flags & Shared) != 0)
                throw bytes.Refused("a header message that is shared between objects");

            yield return new Hdf5Message(type, data, length);
            at = data + length;
        }
    }
}
