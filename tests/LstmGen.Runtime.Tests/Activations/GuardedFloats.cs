using System.Runtime.InteropServices;

namespace LstmGen.Runtime.Tests;

/// <summary>
/// Floats that stand right behind a page without access, or right before one: a read or write outside of them ends the process.
/// </summary>
internal sealed unsafe partial class GuardedFloats : IDisposable
{
    private const int ReadAndWrite = 3, PrivateAndAnonymous = 0x22;

    private readonly nint memory;
    private readonly nint size;

    /// <summary>Room for some floats between two pages without access; the room ends where the last page begins, and begins where the first ends.</summary>
    public GuardedFloats(int room)
    {
        nint page = Environment.SystemPageSize;
        var inside = (room * sizeof(float) + page - 1) / page * page;
        size = inside + 2 * page;
        memory = Map(0, size, ReadAndWrite, PrivateAndAnonymous, -1, 0);
        if (memory == -1 || Protect(memory, page, 0) != 0 || Protect(memory + page + inside, page, 0) != 0)
            throw new InvalidOperationException($"The system gave no guarded memory: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    /// <summary>That many floats, right behind the first page without access.</summary>
    public Span<float> AtBegin(int length) => new((void*)(memory + Environment.SystemPageSize), length);

    /// <summary>That many floats, right before the last page without access.</summary>
    public Span<float> AtEnd(int length) => new((void*)(memory + size - Environment.SystemPageSize - length * sizeof(float)), length);

    public void Dispose() => _ = Unmap(memory, size);

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial nint Map(nint address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int Protect(nint address, nint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap", SetLastError = true)]
    private static partial int Unmap(nint address, nint length);
}
