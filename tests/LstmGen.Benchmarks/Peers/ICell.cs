namespace LstmGen.Benchmarks.Peers;

/// <summary>A timestep of an LSTM written by hand.</summary>
internal interface ICell
{
    string Name { get; }

    /// <summary>x (features), h (units) and c (units) become h' and c'.</summary>
    void Step(ReadOnlySpan<float> x, Span<float> h, Span<float> c);
}
