using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>A value where layers run one after the other: a whole sequence, or a vector.</summary>
/// <param name="Name">The local that refers to the first stream's first float.</param>
/// <param name="Features">How many numbers a sample has.</param>
/// <param name="Timesteps">How many samples, in the emitted code; null for a vector.</param>
/// <param name="NextTimestep">How many floats it is from one timestep to the next.</param>
/// <param name="NextStream">How many floats it is from one stream to the next.</param>
/// <param name="HoldsVectors">Whether a sample may be read by whole vectors.</param>
internal sealed record SequenceValue(string Name, int Features, string? Timesteps, long NextTimestep, string NextStream, bool HoldsVectors)
{
    /// <summary>Whether the samples of each stream stand side by side, with room after the last for however they are looked at.</summary>
    public bool IsJoined { get; init; }

    /// <summary>The mask that goes with the value, one number a timestep: 1 where it counts, 0 where it does not. Null where all count.</summary>
    public SequenceValue? Mask { get; init; }

    public bool IsSequence => Timesteps is not null;

    /// <summary>The vector, or the sequence's first sample.</summary>
    public StreamValue First => new(Name, NextStream);
}
