namespace Names;

/// <summary>The tokens that the network was trained on: a padding, the mark that begins and ends a name, and the letters.</summary>
internal sealed class Alphabet
{
    /// <summary>It begins a name, and after the last letter it ends the name.</summary>
    public const int Edge = 1;

    public const int FirstLetter = 2;

    /// <summary>The network saw the edge and up to so many letters at once; longer names were none of its training.</summary>
    public const int MostLetters = NamesModel.Timesteps - 1;

    private readonly string _letters;

    private Alphabet(string letters) => _letters = letters;

    /// <summary>How many tokens there are.</summary>
    public int Count => _letters.Length;

    /// <summary>Reads the file that lists the tokens in order.</summary>
    public static Alphabet Read(string path)
    {
        var letters = File.ReadAllText(path).TrimEnd();
        return letters.Length == NamesModel.OutputFeatures
            ? new Alphabet(letters)
            : throw new InvalidDataException($"{path} has {letters.Length} tokens, but the network gives {NamesModel.OutputFeatures} probabilities.");
    }

    public char LetterOf(int token) => _letters[token];

    /// <summary>The token of a letter; null if the network knows no such letter.</summary>
    public int? TokenOf(char letter) => _letters.IndexOf(letter) is >= FirstLetter and var token ? token : null;
}
