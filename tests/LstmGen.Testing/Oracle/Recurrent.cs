namespace LstmGen.Testing.Oracle;

/// <summary>A cell over a sequence; further inputs are the state that it begins with.</summary>
public sealed record Recurrent(string Name, Cell Cell) : Layer(Name)
{
    public bool ReturnSequences { get; init; }

    public bool ReturnState { get; init; }

    public bool GoBackwards { get; init; }

    public override bool IsCausal => !GoBackwards;

    public override IEnumerable<TensorShape> Tensors(int features) => Cell.Tensors(features);

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs)
    {
        var state = inputs.Length > 1 ? [.. inputs.Skip(1).Select(input => input.Rows.Single())] : Cell.Initial(weights);
        var outputs = new List<T[]>();
        foreach (var row in GoBackwards ? inputs[0].Rows.Reverse() : inputs[0].Rows)
            outputs.Add(Cell.Step(weights, row, state));
        var output = ReturnSequences ? Value.Sequence(outputs) : Value.Vector(outputs[^1]);
        return [output, .. ReturnState ? state.Select(Value.Vector) : []];
    }
}
