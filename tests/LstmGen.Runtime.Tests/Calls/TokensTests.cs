namespace LstmGen.Runtime.Tests;

public sealed class TokensTests
{
    private const int Vocabulary = 50;

    [Fact]
    public void One_wrong_token_is_found_at_every_place_of_every_length()
    {
        for (var length = 1; length <= 64; length++)
        {
            for (var index = 0; index < length; index++)
            {
                foreach (var wrong in new[] { -1, Vocabulary, int.MinValue, int.MaxValue })
                {
                    var tokens = Right(length);
                    tokens[index] = wrong;
                    var error = Assert.Throws<ArgumentOutOfRangeException>(() => Tokens.Check(tokens, Vocabulary, "words", "embedding"));
                    Assert.Equal("words", error.ParamName);
                    Assert.Equal(wrong, error.ActualValue);
                    Assert.StartsWith($"'words' has at index {index} the token {wrong}, but layer 'embedding' knows those from 0 to 49.", error.Message, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void The_first_of_several_is_told()
    {
        var tokens = Right(40);
        tokens[17] = tokens[18] = tokens[39] = 99;
        Assert.Contains("index 17 ", Assert.Throws<ArgumentOutOfRangeException>(() => Tokens.Check(tokens, Vocabulary, "words", "embedding")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_tokens_of_the_vocabulary_pass()
    {
        for (var length = 0; length <= 64; length++)
            Tokens.Check(Right(length), Vocabulary, "words", "embedding");
        Tokens.Check([0, 0], 1, "words", "embedding");
        Tokens.Check([int.MaxValue - 1], int.MaxValue, "words", "embedding");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Vocabulary)]
    public void One_token_alone_is_told_without_an_index(int wrong)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Tokens.CheckOne(wrong, Vocabulary, "token", "embedding"));
        Assert.StartsWith($"'token' is the token {wrong}, but layer 'embedding' knows those from 0 to 49.", error.Message, StringComparison.Ordinal);
        Tokens.CheckOne(0, Vocabulary, "token", "embedding");
        Tokens.CheckOne(Vocabulary - 1, Vocabulary, "token", "embedding");
    }

    [Fact]
    public void A_token_that_changed_meanwhile_is_told() =>
        Assert.Equal("A token became 50 during the call, which knows those from 0 to 49: the caller's memory was written to meanwhile.", Assert.Throws<InvalidOperationException>(() => Tokens.Changed(Vocabulary, Vocabulary)).Message);

    private static int[] Right(int length) => [.. Enumerable.Range(0, length).Select(index => index * 7 % Vocabulary)];
}
