namespace LstmGen.Runtime;

/// <summary>One thread's part of the inputs and outputs of a batch.</summary>
/// <typeparam name="TNumber">float or double.</typeparam>
public readonly unsafe ref struct ParallelPart<TNumber>
    where TNumber : unmanaged
{
    private readonly ReadOnlySpan<nint> _places;
    private readonly ReadOnlySpan<int> _lengths;
    private readonly int _first, _count;

    internal ParallelPart(ReadOnlySpan<nint> places, ReadOnlySpan<int> lengths, int first, int count)
    {
        _places = places;
        _lengths = lengths;
        _first = first;
        _count = count;
    }

    /// <summary>The part of an input.</summary>
    /// <param name="index">Its number among the inputs and outputs.</param>
    public ReadOnlySpan<TNumber> Input(int index) => Output(index);

    /// <summary>The part of an input of tokens.</summary>
    /// <param name="index">Its number among the inputs and outputs.</param>
    public ReadOnlySpan<int> Tokens(int index) => new((int*)_places[index] + ((long)_first * _lengths[index]), _count * _lengths[index]);

    /// <summary>The part of an output.</summary>
    /// <param name="index">Its number among the inputs and outputs.</param>
    public Span<TNumber> Output(int index) => new((TNumber*)_places[index] + ((long)_first * _lengths[index]), _count * _lengths[index]);
}
