namespace LstmGen.Benchmarks.Models;

/// <summary>Tokens that a network of words is given, one after the other.</summary>
internal static class Words
{
    /// <summary>Any of the vocabulary, the same in every run.</summary>
    public static int[] Draw(int count)
    {
        var random = new Random(2);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(WordsNetwork.Vocabulary))];
    }
}
