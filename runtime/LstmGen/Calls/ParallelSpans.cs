using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LstmGen.Runtime;

/// <summary>The inputs and outputs of a batch that several threads share: of each the same number of numbers, or of tokens, for each sequence or stream.</summary>
/// <typeparam name="TNumber">float or double.</typeparam>
public readonly ref struct ParallelSpans<TNumber>
    where TNumber : unmanaged
{
    /// <summary>How many there can be.</summary>
    public const int Most = 12;

    private readonly Shared _s0, _s1, _s2, _s3, _s4, _s5, _s6, _s7, _s8, _s9, _s10, _s11;

    private ParallelSpans(ParallelSpans<TNumber> before, Shared next)
    {
        this = before;
        switch (Count = before.Count + 1)
        {
            case 1: _s0 = next; break;
            case 2: _s1 = next; break;
            case 3: _s2 = next; break;
            case 4: _s3 = next; break;
            case 5: _s4 = next; break;
            case 6: _s5 = next; break;
            case 7: _s6 = next; break;
            case 8: _s7 = next; break;
            case 9: _s8 = next; break;
            case 10: _s9 = next; break;
            case 11: _s10 = next; break;
            default: _s11 = next; break;
        }
    }

    /// <summary>How many there are.</summary>
    internal int Count { get; }

    internal Shared this[int index] => index switch
    {
        0 => _s0,
        1 => _s1,
        2 => _s2,
        3 => _s3,
        4 => _s4,
        5 => _s5,
        6 => _s6,
        7 => _s7,
        8 => _s8,
        9 => _s9,
        10 => _s10,
        _ => _s11,
    };

    /// <summary>These and one more; at most <see cref="Most"/>.</summary>
    /// <param name="next">An input or output.</param>
    public ParallelSpans<TNumber> With(ReadOnlySpan<TNumber> next) => new(this, new Shared(ref Unsafe.As<TNumber, byte>(ref MemoryMarshal.GetReference(next)), next.Length));

    /// <summary>These and one more; at most <see cref="Most"/>.</summary>
    /// <param name="next">An input of tokens.</param>
    public ParallelSpans<TNumber> WithTokens(ReadOnlySpan<int> next) => new(this, new Shared(ref Unsafe.As<int, byte>(ref MemoryMarshal.GetReference(next)), next.Length));

    /// <summary>A span of whatever elements.</summary>
    internal readonly ref struct Shared(ref byte first, int length)
    {
        private readonly ref byte _first = ref first;

        /// <summary>How many elements.</summary>
        public int Length { get; } = length;

        public ref byte GetPinnableReference() => ref _first;
    }
}
