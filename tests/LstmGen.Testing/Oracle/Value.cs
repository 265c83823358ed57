namespace LstmGen.Testing.Oracle;

/// <summary>What flows through a network: a sequence, a row a timestep, or a vector, which is one row.</summary>
public sealed record Value<T>(T[][] Rows, bool IsSequence)
{
    /// <summary>Which timesteps count; null where all do.</summary>
    public bool[]? Mask { get; init; }

    /// <summary>Its numbers, row by row.</summary>
    public T[] Numbers => [.. Rows.SelectMany(row => row)];

    /// <summary>The same kind of value with each row replaced.</summary>
    public Value<T> Each(Func<T[], T[]> change) => this with { Rows = [.. Rows.Select(change)] };
}

/// <summary>The two kinds of value.</summary>
internal static class Value
{
    public static Value<T> Vector<T>(T[] row) => new([row], IsSequence: false);

    public static Value<T> Sequence<T>(IEnumerable<T[]> rows) => new([.. rows], IsSequence: true);
}
