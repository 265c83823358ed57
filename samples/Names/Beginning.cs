namespace Names;

/// <summary>The letters that every name begins with: read once, and then copied for each name, since a state is a value.</summary>
/// <param name="Text">The letters.</param>
/// <param name="State">The network after them.</param>
/// <param name="Next">The probability of each token after them.</param>
internal sealed record Beginning(string Text, NamesModel.State State, float[] Next)
{
    /// <summary>Reads the letters; null if one of them is none that the network knows.</summary>
    public static Beginning? Of(NamesModel model, Alphabet alphabet, string text)
    {
        var state = model.InitialState;
        var next = new float[NamesModel.OutputFeatures];
        model.Step(Alphabet.Edge, ref state, next);
        foreach (var letter in text)
        {
            if (alphabet.TokenOf(letter) is not { } token)
                return null;
            model.Step(token, ref state, next);
        }

        return new Beginning(text, state, next);
    }
}
