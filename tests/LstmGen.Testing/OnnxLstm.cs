namespace LstmGen.Testing;

/// <summary>An ONNX file with one LSTM in it, to compare with.</summary>
public sealed record OnnxLstm(int Features, int Units, int Timesteps)
{
    /// <summary>The names of inputs and outputs, as in ONNX' own description of LSTM.</summary>
    public const string X = "X", W = "W", R = "R", B = "B", InitialH = "initial_h", InitialC = "initial_c", Y = "Y", YH = "Y_h", YC = "Y_c";

    /// <summary>How many sequences run at once.</summary>
    public int Batch { get; init; } = 1;

    /// <summary>Whether h and c at the beginning are inputs, rather than zero.</summary>
    public bool HasInitialState { get; init; }

    /// <summary>The outputs that are wanted: h at every timestep, h at the last, c at the last.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [Y, YH, YC];

    /// <summary>The weights, as a deployed file has them; null makes inputs of them.</summary>
    public OnnxWeights? Weights { get; init; }

    /// <summary>The shape of each input and output.</summary>
    public long[] ShapeOf(string name) => name switch
    {
        X => [Timesteps, Batch, Features],
        W => [1, 4 * Units, Features],
        R => [1, 4 * Units, Units],
        B => [1, 8 * Units],
        Y => [Timesteps, 1, Batch, Units],
        _ => [1, Batch, Units],
    };

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        var graph = new OnnxGraph(ShapeOf);
        AddTo(graph);
        return graph.Outputs(Outputs).ToBytes();
    }

    /// <summary>Inputs, weights and the layer as part of a larger graph, whose outputs are still to be stated.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="x">What the layer reads.</param>
    public void AddTo(OnnxGraph graph, string x = X)
    {
        // An empty name stands for an input or output that is left out: here the lengths of the sequences.
        string[] state = HasInitialState ? [InitialH, InitialC] : [];
        graph.Inputs([X, .. Weights is null ? (string[])[W, R, B] : [], .. state]);
        if (Weights is { } constants)
            graph.Constant(W, constants.W).Constant(R, constants.R).Constant(B, constants.B);
        graph.Node("LSTM", HasInitialState ? [x, W, R, B, "", .. state] : [x, W, R, B],
            new[] { Y, YH, YC }.Select(output => Outputs.Contains(output) ? output : ""), OnnxOption.Of("hidden_size", Units));
    }
}
