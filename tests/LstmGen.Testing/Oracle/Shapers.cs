namespace LstmGen.Testing.Oracle;

/// <summary>Each timestep by itself through a layer.</summary>
public sealed record TimeDistributed(string Name, Layer Inner) : Layer(Name)
{
    public override IEnumerable<TensorShape> Tensors(int features) => Inner.Tensors(features);

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs) =>
        [Value.Sequence(inputs.Single().Rows.Select(row => Inner.Run(weights, [Value.Vector(row)]).Single().Numbers)) with { Mask = inputs[0].Mask }];
}

/// <summary>What would be done to each sample, done to a value as a whole: to a frame without time.</summary>
public sealed record OfWhole(Layer Inner) : Layer(Inner.Name)
{
    // Its first axis would be time, and neighbours along it are read.
    public override bool IsCausal => false;

    public override IEnumerable<TensorShape> Tensors(int features) => Inner.Tensors(features);

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs) => [Value.Vector(Inner.Run(weights, [Value.Vector(inputs.Single().Numbers)]).Single().Numbers)];
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
