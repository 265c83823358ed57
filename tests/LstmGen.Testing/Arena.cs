namespace LstmGen.Testing;

/// <summary>How memory for calls is made.</summary>
public enum ArenaMode
{
    /// <summary>With room around it.</summary>
    Plain,

    /// <summary>The page before it cannot be touched.</summary>
    GuardBefore,

    /// <summary>The page after it cannot be touched.</summary>
    GuardAfter,
}

/// <summary>Memory of one mode, all of it guarded or none.</summary>
public sealed unsafe class Arena(ArenaMode mode) : IDisposable
{
    private readonly List<GuardedMemory> _memories = [];
    private readonly Random _random = new(1);

    /// <summary>That many bytes, all zero.</summary>
    public GuardedMemory Memory(int bytes)
    {
        // Plain memory is guarded too, with room around it: the calls are the same, only the guard is out of reach.
        var memory = new GuardedMemory(mode == ArenaMode.Plain ? bytes + 4096 : bytes, mode == ArenaMode.GuardAfter);
        _memories.Add(memory);
        return memory;
    }

    /// <summary>That many floats.</summary>
    public Place Floats(int count) => new((nint)Memory(count * sizeof(float)).First, count);

    /// <summary>These floats.</summary>
    public Place Of(ReadOnlySpan<float> values)
    {
        var place = Floats(values.Length);
        values.CopyTo(place.Span);
        return place;
    }

    /// <summary>That many floats between −1 and 1.</summary>
    public Place Random(int count)
    {
        var place = Floats(count);
        foreach (ref var value in place.Span)
            value = (float)(_random.NextDouble() * 2 - 1);
        return place;
    }

    /// <summary>That many bytes of states, all at the beginning.</summary>
    public nint States(int bytes) => (nint)Memory(bytes).First;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var memory in _memories)
            memory.Dispose();
    }
}
