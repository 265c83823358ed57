namespace LstmGen.Testing.Oracle;

/// <summary>A cell over a sequence; further inputs are the state that it begins with.</summary>
public sealed record Recurrent(string Name, Cell Cell) : Layer(Name)
{
    public bool ReturnSequences { get; init; }

    public bool ReturnState { get; init; }

    public bool GoBackwards { get; init; }

    /// <summary>Whether timesteps that do not count give zeros, and not what the last that counts gave.</summary>
    public bool ZeroOutputForMask { get; init; }

    public override bool IsCausal => !GoBackwards;

    public override IEnumerable<TensorShape> Tensors(int features) => Cell.Tensors(features);

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs)
    {
        var state = inputs.Length > 1 ? [.. inputs.Skip(1).Select(input => input.Rows.Single())] : Cell.Initial(weights);
        var outputs = new List<T[]>();
        var nothing = new T[Cell.Width];
        foreach (var (row, counts) in GoBackwards ? Timesteps(inputs).Reverse() : Timesteps(inputs))
        {
            if (counts)
                outputs.Add(Cell.Step(weights, row, state));
            else
                outputs.Add(ZeroOutputForMask || outputs.Count == 0 ? nothing : outputs[^1]);
        }

        var output = ReturnSequences ? Value.Sequence(outputs) with { Mask = inputs[0].Mask } : Value.Vector(outputs[^1]);
        return [output, .. ReturnState ? state.Select(Value.Vector) : []];
    }

    /// <summary>The rows, and whether each counts. Keras looks for no mask where the layer is given its state.</summary>
    private static IEnumerable<(T[] Row, bool Counts)> Timesteps<T>(Value<T>[] inputs) =>
        inputs[0].Rows.Select((row, index) => (row, inputs.Length > 1 || inputs[0].Mask is not { } mask || mask[index]));
}
