using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LstmGen.Runtime;

/// <summary>
/// The weights of one layer in the order in which its kernel reads them, aligned to 64 bytes so that no vector crosses a cache line.
/// </summary>
/// <remarks>
/// The floats stand in a pinned array that never moves and that this value keeps alive. <see cref="First"/> is a managed reference into it:
/// as long as a kernel holds one, the array lives too.
/// </remarks>
public readonly unsafe struct WeightBlock
{
    private const int Alignment = 64;

    private readonly float* _first;
    private readonly object _owner;

    private WeightBlock(float* first, object owner)
    {
        _first = first;
        _owner = owner;
    }

    /// <summary>The first float.</summary>
    public ref float First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.AsRef<float>(_first);
    }

    /// <summary>How tests give weights memory of their own, between pages that cannot be touched.</summary>
    internal static Func<int, (nint First, object Owner)>? Allocator { get; set; }

    /// <summary>Zeros, to be filled by whoever packs.</summary>
    internal static WeightBlock Allocate(int length, out Span<float> floats)
    {
        WeightBlock block;
        if (Allocator is { } allocator)
        {
            var (first, owner) = allocator(length);
            block = new WeightBlock((float*)first, owner);
        }
        else
        {
            var array = GC.AllocateArray<float>(length + (Alignment / sizeof(float)), pinned: true);
            var start = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
            block = new WeightBlock((float*)((start + Alignment - 1) & ~(nint)(Alignment - 1)), array);
        }

        floats = new Span<float>(block._first, length);
        floats.Clear();
        return block;
    }

    /// <inheritdoc/>
    public override string ToString() => _owner is null ? "no weights" : "packed weights";
}
