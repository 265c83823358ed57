using System.Runtime.InteropServices;

namespace LstmGen.Testing;

/// <summary>Memory between two pages that cannot be touched: what reads or writes past it ends the process. Linux and macOS.</summary>
public sealed unsafe partial class GuardedMemory : IDisposable
{
    private const int ReadWrite = 3, NoAccess = 0, PrivateAnonymousLinux = 0x22, PrivateAnonymousMac = 0x1002;

    private readonly byte* _region;
    private readonly nuint _regionLength;

    /// <summary>Maps it.</summary>
    /// <param name="bytes">How many bytes there are.</param>
    /// <param name="atEnd">Whether the last byte lies right before the guard, or else the first byte right after one.</param>
    public GuardedMemory(int bytes, bool atEnd)
    {
        var page = (nuint)Environment.SystemPageSize;
        var pages = ((nuint)bytes + page - 1) / page * page;
        _regionLength = pages + 2 * page;
        _region = (byte*)Map(null, _regionLength, ReadWrite, OperatingSystem.IsMacOS() ? PrivateAnonymousMac : PrivateAnonymousLinux, -1, 0);
        if (_region == (byte*)-1)
            throw new InvalidOperationException("no memory");
        if (Protect(_region, page, NoAccess) != 0 || Protect(_region + page + pages, page, NoAccess) != 0)
            throw new InvalidOperationException("no guard");
        First = _region + page + (atEnd ? pages - (nuint)bytes : 0);
        Length = bytes;
    }

    /// <summary>The first byte.</summary>
    public byte* First { get; }

    /// <summary>How many bytes.</summary>
    public int Length { get; }

    /// <summary>As floats.</summary>
    public Span<float> Floats => new(First, Length / sizeof(float));

    /// <inheritdoc/>
    public void Dispose() => _ = Unmap(_region, _regionLength);

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial void* Map(void* address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(void* address, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(void* address, nuint length);
}
