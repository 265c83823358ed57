namespace LstmGen.Testing.Oracle;

/// <summary>Each token becomes its row of a table; where 0 is padding, its timestep does not count.</summary>
public sealed record Embedding(string Name, int Vocabulary, int Width, bool MaskZero = false) : Layer(Name)
{
    public override IEnumerable<TensorShape> Tensors(int features) => [new($"{Name}.embeddings", Vocabulary, Width)];

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs)
    {
        int[] tokens = [.. inputs.Single().Rows.Select(row => int.CreateChecked(row.Single()))];
        var output = Value.Sequence(tokens.Select(token => weights[Name, "embeddings"].AsSpan(token * Width, Width).ToArray()));
        return [MaskZero ? output with { Mask = [.. tokens.Select(token => token != 0)] } : output];
    }
}
