using System.Numerics;

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

    /// <summary>That many numbers of so many bytes each.</summary>
    public Place Numbers(int count, int size) => new((nint)Memory(count * size).First, count, size);

    /// <summary>That many floats.</summary>
    public Place Floats(int count) => Numbers(count, sizeof(float));

    /// <summary>These numbers.</summary>
    public Place Of<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var place = Numbers(values.Length, sizeof(T));
        values.CopyTo(place.As<T>());
        return place;
    }

    /// <summary>That many floats between −1 and 1.</summary>
    public Place Random(int count) => Random<float>(count);

    /// <summary>That many numbers between −1 and 1.</summary>
    public Place Random<T>(int count)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var place = Numbers(count, sizeof(T));
        foreach (ref var value in place.As<T>())
            value = T.CreateChecked(_random.NextDouble() * 2 - 1);
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
