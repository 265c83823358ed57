using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LstmGen.Runtime;

/// <summary>Numbers in a pinned array that never moves and that this value keeps alive, aligned to 64 bytes.</summary>
/// <typeparam name="T">float or double.</typeparam>
internal readonly unsafe struct PinnedBlock<T>
    where T : unmanaged
{
    private const int Alignment = 64;

    private readonly T* _first;
    private readonly object? _owner;

    private PinnedBlock(nint first, object owner)
    {
        _first = (T*)first;
        _owner = owner;
    }

    /// <summary>Where other memory than the heap comes from; null for the heap.</summary>
    public static Func<int, (nint First, object Owner)>? Allocator { get; set; }

    /// <summary>Whether nothing was allocated.</summary>
    public bool IsEmpty => _owner is null;

    /// <summary>The first number: a managed reference into the array, which lives as long as someone holds one.</summary>
    public ref T First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.AsRef<T>(_first);
    }

    /// <summary>Zeros, to be filled by whoever packs.</summary>
    public static PinnedBlock<T> Allocate(int length, out Span<T> numbers)
    {
        PinnedBlock<T> block;
        if (Allocator is { } allocator)
        {
            var (first, owner) = allocator(length);
            block = new PinnedBlock<T>(first, owner);
        }
        else
        {
            var array = GC.AllocateArray<T>(length + (Alignment / sizeof(T)), pinned: true);
            var start = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
            block = new PinnedBlock<T>((start + Alignment - 1) & ~(nint)(Alignment - 1), array);
        }

        numbers = new Span<T>(block._first, length);
        numbers.Clear();
        return block;
    }
}
