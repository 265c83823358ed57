namespace LstmGen.Runtime;

/// <summary>What is asked of every pair of spans that is read and written.</summary>
internal static class SpanPair
{
    /// <summary>Refuses other lengths, and spans that share some memory but do not begin together: written results would be read as input.</summary>
    /// <exception cref="ArgumentException">They do not fit.</exception>
    public static void Check(ReadOnlySpan<float> source, Span<float> destination)
    {
        if (source.Length != destination.Length)
            throw new ArgumentException($"destination has {destination.Length} floats, but source has {source.Length}.", nameof(destination));

        CheckOverlap(source, destination);
    }

    /// <summary>The same for a source that is twice as long.</summary>
    /// <exception cref="ArgumentException">They do not fit.</exception>
    public static void CheckHalf(ReadOnlySpan<float> source, Span<float> destination)
    {
        if (source.Length != 2L * destination.Length)
            throw new ArgumentException($"destination has {destination.Length} floats, but source has {source.Length}, of which half is needed.", nameof(destination));

        CheckOverlap(source, destination);
    }

    private static void CheckOverlap(ReadOnlySpan<float> source, Span<float> destination)
    {
        if (source.Overlaps(destination, out var offset) && offset != 0)
            throw new ArgumentException($"destination begins {Math.Abs((long)offset)} floats {(offset > 0 ? "after" : "before")} source, and they overlap. They must be the same memory or apart.", nameof(destination));
    }
}
