namespace LstmGen.Networks;

/// <summary>How many letters to change, put in or take out to make one word of another (Levenshtein).</summary>
internal static class EditDistance
{
    // Longer names are cut: a suggestion is for typing errors.
    private const int Longest = 100;

    /// <summary>The name that was meant, where only letters are wrong; null if none is near.</summary>
    public static string? Closest(string name, IEnumerable<string> known) => known
        .Select(candidate => (Name: candidate, Distance: Between(candidate, name)))
        .Where(candidate => candidate.Distance <= Math.Max(2, name.Length / 4) && candidate.Distance < candidate.Name.Length)
        .OrderBy(candidate => candidate.Distance).Select(candidate => candidate.Name).FirstOrDefault();

    public static int Between(string one, string other)
    {
        one = one.Substring(0, Math.Min(one.Length, Longest)).ToUpperInvariant();
        other = other.Substring(0, Math.Min(other.Length, Longest)).ToUpperInvariant();
        var distances = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var row = 1; row <= one.Length; row++)
        {
            var diagonal = distances[0];
            distances[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var substituted = diagonal + (one[row - 1] == other[column - 1] ? 0 : 1);
                diagonal = distances[column];
                distances[column] = Math.Min(substituted, Math.Min(distances[column], distances[column - 1]) + 1);
            }
        }

        return distances[other.Length];
    }
}
