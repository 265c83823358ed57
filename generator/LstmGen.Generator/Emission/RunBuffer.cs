using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>A buffer of a run.</summary>
/// <param name="Name">The local that refers to its first float.</param>
/// <param name="Length">How many floats it has: for each stream, and for each timestep if it is for a sequence.</param>
/// <param name="Timesteps">How many timesteps of a sequence it holds, in the emitted code; null if it is for none.</param>
/// <param name="Purpose">What stands in it.</param>
internal sealed record RunBuffer(string Name, long Length, string? Timesteps, string Purpose)
{
    /// <summary>How many timesteps there are at most, if that is known where their number is not.</summary>
    public int? MostTimesteps { get; init; }

    /// <summary>How many floats it has in all for a stream; null where only the caller knows.</summary>
    public long? FixedLength => Timesteps is null ? Length : NumberText.TryInt(Timesteps, out var count) ? count * Length : MostTimesteps * Length;
}
