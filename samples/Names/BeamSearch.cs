namespace Names;

/// <summary>A name and how probable the network finds it.</summary>
internal sealed record ProbableName(string Name, double Probability);

/// <summary>
/// Searches for the most probable names: of all beginnings of one length the best few are kept, each with its own state, and all of them go on by every letter at
/// once. A state is a value, so that a beginning is branched by copying it.
/// </summary>
internal sealed class BeamSearch(NamesModel model, Alphabet alphabet)
{
    /// <summary>A beam far wider than the names that are asked for loses none of them that a full search would find, in all likelihood.</summary>
    private const int BeamsForEach = 8, FewestBeams = 256;

    private sealed record Beam(string Text, double Probability, NamesModel.State State, float[] Next);

    private sealed record Branch(Beam From, int Token, double Probability);

    /// <summary>The names, the most probable first.</summary>
    public IReadOnlyList<ProbableName> Search(Beginning beginning, int count)
    {
        var width = Math.Max(FewestBeams, BeamsForEach * count);
        var found = new List<ProbableName>();
        List<Beam> beams = [new Beam(beginning.Text, 1, beginning.State, beginning.Next)];
        while (beams.Count > 0)
        {
            // The edge ends a name here, if it has a letter; every letter goes on.
            found.AddRange(beams.Where(beam => beam.Text.Length > 0).Select(beam => new ProbableName(beam.Text, beam.Probability * beam.Next[Alphabet.Edge])));
            found = [.. found.OrderByDescending(name => name.Probability).ThenBy(name => name.Name, StringComparer.Ordinal).Take(count)];

            // What is less probable already than the last of so many names does not become more probable.
            var least = found.Count < count ? 0 : found[^1].Probability;
            beams = Step([.. beams.Where(beam => beam.Text.Length < Alphabet.MostLetters).SelectMany(Branches)
                .Where(branch => branch.Probability > least)
                .OrderByDescending(branch => branch.Probability).ThenBy(branch => branch.From.Text, StringComparer.Ordinal).ThenBy(branch => branch.Token)
                .Take(width)]);
        }

        return found;
    }

    private IEnumerable<Branch> Branches(Beam beam) => Enumerable.Range(Alphabet.FirstLetter, alphabet.Count - Alphabet.FirstLetter)
        .Select(token => new Branch(beam, token, beam.Probability * beam.Next[token]));

    /// <summary>All branches by one letter, side by side: the weights are read for several at a time.</summary>
    private List<Beam> Step(List<Branch> branches)
    {
        NamesModel.State[] states = [.. branches.Select(branch => branch.From.State)];
        int[] tokens = [.. branches.Select(branch => branch.Token)];
        var next = new float[branches.Count * NamesModel.OutputFeatures];
        model.StepBatch(tokens, states, next);
        return [.. branches.Select((branch, index) => new Beam(
            branch.From.Text + alphabet.LetterOf(branch.Token), branch.Probability, states[index], next[(index * NamesModel.OutputFeatures)..((index + 1) * NamesModel.OutputFeatures)]))];
    }
}
