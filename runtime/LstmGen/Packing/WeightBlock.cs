using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

/// <summary>
/// The weights of one layer in the order in which its kernel reads them, aligned to 64 bytes so that no vector crosses a cache line.
/// </summary>
/// <remarks>
/// The floats stand in a pinned array that never moves and that this value keeps alive. <see cref="First"/> is a managed reference into it:
/// as long as a kernel holds one, the array lives too.
/// </remarks>
public readonly struct WeightBlock
{
    private readonly PinnedBlock<float> _numbers;

    internal WeightBlock(PinnedBlock<float> numbers) => _numbers = numbers;

    /// <summary>The first float.</summary>
    public ref float First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _numbers.First;
    }

    /// <summary>How tests give weights memory of their own, between pages that cannot be touched.</summary>
    internal static Func<int, (nint First, object Owner)>? Allocator
    {
        get => PinnedBlock<float>.Allocator;
        set => PinnedBlock<float>.Allocator = value;
    }

    /// <inheritdoc/>
    public override string ToString() => _numbers.IsEmpty ? "no weights" : "packed weights";
}
