namespace LstmGen.Importer.Hdf5;

/// <summary>The beginning of an HDF5 file.</summary>
internal static class Hdf5Superblock
{
    private const int SizeOfAddresses = 8;

    /// <summary>The address of the root group's object header.</summary>
    public static long Root(Hdf5Bytes bytes)
    {
        if (bytes.Length < 64 || !bytes.Has(0, [0x89, (byte)'H', (byte)'D', (byte)'F', 13, 10, 26, 10]))
            throw bytes.Damaged("it does not begin as an HDF5 file does");

        var version = bytes.U8(8);
        return version switch
        {
            0 => Old(bytes, 24),
            1 => Old(bytes, 28),
            2 or 3 => New(bytes),
            _ => throw bytes.Refused($"a superblock of version {version}"),
        };
    }

    private static long Old(Hdf5Bytes bytes, long addresses)
    {
        CheckSizes(bytes, 13);
        CheckExtent(bytes, baseAddress: addresses, end: addresses + 16);
        return bytes.Address(addresses + 40);
    }

    private static long New(Hdf5Bytes bytes)
    {
        CheckSizes(bytes, 9);
        CheckExtent(bytes, baseAddress: 12, end: 28);
        return bytes.Address(36);
    }

    private static void CheckSizes(Hdf5Bytes bytes, long at)
    {
        if (bytes.U8(at) != SizeOfAddresses || bytes.U8(at + 1) != SizeOfAddresses)
            throw bytes.Refused($"addresses of {bytes.U8(at)} and lengths of {bytes.U8(at + 1)} bytes");
    }

    private static void CheckExtent(Hdf5Bytes bytes, long baseAddress, long end)
    {
        if (bytes.U64(baseAddress) != 0)
            throw bytes.Refused("a block before its beginning");
        if (bytes.U64(end) > (ulong)bytes.Length)
            throw bytes.Damaged($"it is cut off: it says it has {bytes.U64(end):N0} bytes, but {bytes.Length:N0} are there");
    }
}
