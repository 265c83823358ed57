namespace LstmGen.Testing.Oracle;

/// <summary>Each timestep by itself through a layer.</summary>
public sealed record TimeDistributed(string Name, Layer Inner) : Layer(Name)
{
    public override IEnumerable<TensorShape> Tensors(int features) => Inner.Tensors(features);

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs) =>
        [Value.Sequence(inputs.Single().Rows.Select(row => Inner.Run(weights, [Value.Vector(row)]).Single().Numbers)) with { Mask = inputs[0].Mask }];
}

/// <summary>A vector as a sequence of equal rows.</summary>
public sealed record RepeatVector(string Name, int Count) : Layer(Name)
{
    public override bool IsCausal => false;

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs) => [Value.Sequence(Enumerable.Repeat(inputs.Single().Rows.Single(), Count))];
}

/// <summary>The last row of a sequence.</summary>
public sealed record LastTimestep(string Name) : Layer(Name)
{
    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs) => [Value.Vector(inputs.Single().Rows[^1])];
}
