namespace LstmGen.Networks;

/// <summary>Names from files within messages.</summary>
internal static class NameText
{
    private const string Vowels = "AEIOU";

    /// <summary>The letters whose own names begin with a vowel: an L, an R.</summary>
    private const string VowelsWhenSpelt = "AEFHILMNORSX";

    private const int Longest = 80;

    /// <summary>The name, or its beginning: a message that is all name says nothing.</summary>
    public static string Short(string name) => name.Length <= Longest ? name : name.Substring(0, Longest - 1) + "…";

    /// <summary>The name of a class with its article: a GRU, an LSTM, an Embedding.</summary>
    public static string WithArticle(string name)
    {
        var isSpelt = name.Length > 1 && char.IsUpper(name[1]);
        return (name.Length > 0 && (isSpelt ? VowelsWhenSpelt : Vowels).IndexOf(name[0]) >= 0 ? "an " : "a ") + Short(name);
    }

    /// <summary>Words apart by underscores become one name: return_sequences becomes ReturnSequences.</summary>
    public static string Pascal(string name) => string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
