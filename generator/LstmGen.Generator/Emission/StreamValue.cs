namespace LstmGen.Generator;

/// <summary>A value of many streams in the emitted code: the first stream's first float, and how many floats it is to the next stream's.</summary>
internal sealed record StreamValue(string Name, string Stride)
{
    /// <summary>
    /// Where the mask of the timestep stands that goes with the value, one number a stream: 1 where the timestep counts, 0 where it does not. Null where all count, or
    /// nobody asks.
    /// </summary>
    public StreamValue? Mask { get; init; }

    /// <summary>The value of a stream, or of the one stream there is.</summary>
    public string At(string? stream) => stream is null ? Name : CSharp.At(Name, Stride == "1" ? stream : $"{stream} * {Stride}");
}
