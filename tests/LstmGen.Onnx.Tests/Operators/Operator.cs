namespace LstmGen.Onnx;

/// <summary>Where a state at the beginning comes from.</summary>
internal enum InitialState
{
    /// <summary>It is zeros.</summary>
    None,

    /// <summary>It is an input.</summary>
    Given,

    /// <summary>It stands in the file.</summary>
    Stored,
}

/// <summary>An activation function by ONNX' name.</summary>
internal sealed record OnnxFunction(string Name, double? Alpha = null, double? Beta = null)
{
    public override string ToString() => Name + (Alpha is null ? "" : $"({Alpha}{(Beta is null ? "" : $", {Beta}")})");
}

/// <summary>ONNX' LSTM, GRU or RNN with its options.</summary>
/// <param name="Kind">The name of the operator.</param>
/// <param name="Features">How many numbers a sample has.</param>
/// <param name="Units">ONNX' hidden_size.</param>
/// <param name="Timesteps">How many samples a sequence has.</param>
internal sealed record Operator(string Kind, int Features, int Units, int Timesteps)
{
    /// <summary>forward, reverse or bidirectional.</summary>
    public string Direction { get; init; } = "forward";

    /// <summary>The functions of one direction after the other, three, two or one each; none are the defaults.</summary>
    public IReadOnlyList<OnnxFunction> Functions { get; init; } = [];

    public double? Clip { get; init; }

    public bool InputForget { get; init; }

    public bool LinearBeforeReset { get; init; }

    public bool HasBias { get; init; } = true;

    public bool HasPeepholes { get; init; }

    public InitialState Initial { get; init; }

    public bool IsLstm => Kind == "LSTM";

    public bool IsBidirectional => Direction == "bidirectional";

    public int Directions => IsBidirectional ? 2 : 1;

    public int Gates => Kind switch { "LSTM" => 4, "GRU" => 3, _ => 1 };

    /// <summary>The parts of the state: h, and of an LSTM c.</summary>
    public IReadOnlyList<string> State => IsLstm ? ["h", "c"] : ["h"];

    /// <summary>The names and shapes of the weights.</summary>
    public IReadOnlyList<(string Name, int[] Shape)> Weights =>
    [
        ("W", [Directions, Gates * Units, Features]),
        ("R", [Directions, Gates * Units, Units]),
        .. HasBias ? [("B", [Directions, 2 * Gates * Units])] : ((string, int[])[])[],
        .. HasPeepholes ? [("P", [Directions, 3 * Units])] : ((string, int[])[])[],
        .. Initial == InitialState.Stored ? State.Select(part => ("initial_" + part, (int[])[Directions, 1, Units])) : [],
    ];

    public override string ToString() =>
        $"{Kind}, {Direction}, {Features} features, {Units} units, {Timesteps} timesteps{(Functions.Count > 0 ? ", " + string.Join(" ", Functions) : "")}" +
        $"{(Clip is { } clip ? $", clip {clip}" : "")}{(InputForget ? ", input_forget" : "")}{(LinearBeforeReset ? ", linear_before_reset" : "")}{(HasBias ? "" : ", no bias")}" +
        $"{(HasPeepholes ? ", peepholes" : "")}{(Initial == InitialState.None ? "" : $", initial state {Initial}")}";

    /// <summary>The functions of a direction, each as ONNX has it by default if none is stated.</summary>
    public IReadOnlyList<OnnxFunction> FunctionsOf(int direction)
    {
        OnnxFunction[] defaults = Kind switch { "LSTM" => [new("Sigmoid"), new("Tanh"), new("Tanh")], "GRU" => [new("Sigmoid"), new("Tanh")], _ => [new("Tanh")] };
        return Functions.Count == 0 ? defaults : [.. Functions.Skip(direction * defaults.Length).Take(defaults.Length)];
    }
}
