using System.Text;

namespace Names;

/// <summary>Writes names letter by letter: the network says how likely each letter is, and chance picks one.</summary>
internal sealed class NameWriter(NamesModel model, Alphabet alphabet, Beginning beginning, int seed, double temperature)
{
    // .NET keeps the numbers of a seed the same from version to version.
    private readonly Random _random = new(seed);

    private readonly float[] _next = new float[NamesModel.OutputFeatures];

    /// <summary>The next name.</summary>
    public string Write()
    {
        var name = new StringBuilder(beginning.Text);
        var state = beginning.State; // A copy: the next name begins here too.
        beginning.Next.CopyTo(_next, 0);
        while (name.Length < Alphabet.MostLetters && Pick(isFirst: name.Length == 0) is var token and not Alphabet.Edge)
        {
            name.Append(alphabet.LetterOf(token));
            model.Step(token, ref state, _next);
        }

        return name.ToString();
    }

    /// <summary>A letter, or the edge that ends the name; a name has at least one letter.</summary>
    private int Pick(bool isFirst)
    {
        var first = isFirst ? Alphabet.FirstLetter : Alphabet.Edge;
        Span<double> weights = stackalloc double[NamesModel.OutputFeatures];
        var sum = 0.0;
        for (var token = first; token < weights.Length; token++)
            sum += weights[token] = Tempered.Of(_next[token], temperature);

        var left = _random.NextDouble() * sum;
        for (var token = first; token < weights.Length - 1; token++)
        {
            if ((left -= weights[token]) < 0)
                return token;
        }

        return weights.Length - 1;
    }
}
