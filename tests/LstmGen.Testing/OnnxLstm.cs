using System.Runtime.InteropServices;

namespace LstmGen.Testing;

/// <summary>An ONNX file with one LSTM in it, to compare with. Field numbers are those of onnx.proto.</summary>
public sealed record OnnxLstm(int Features, int Units, int Timesteps)
{
    /// <summary>The names of inputs and outputs, as in ONNX' own description of LSTM.</summary>
    public const string X = "X", W = "W", R = "R", B = "B", InitialH = "initial_h", InitialC = "initial_c", Y = "Y", YH = "Y_h", YC = "Y_c";

    private const int IrVersion = 8, Opset = 17, FloatType = 1, IntAttribute = 2;

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
    public byte[] ToBytes() => new OnnxMessage()
        .Add(1, IrVersion)
        .Add(7, Graph())
        .Add(8, new OnnxMessage().Add(1, "").Add(2, Opset))
        .ToBytes();

    private OnnxMessage Graph()
    {
        string[] state = HasInitialState ? [InitialH, InitialC] : [];
        string[] weights = Weights is null ? [W, R, B] : [];
        var graph = new OnnxMessage()
            .Add(1, Node())
            .Add(2, "lstm")
            .AddAll(11, new[] { X }.Concat(weights).Concat(state).Select(Value))
            .AddAll(12, Outputs.Select(Value));
        if (Weights is { } constants)
            graph.AddAll(5, [Constant(W, constants.W), Constant(R, constants.R), Constant(B, constants.B)]);
        return graph;
    }

    private OnnxMessage Node()
    {
        // An empty name stands for an input or output that is left out: here the lengths of the sequences.
        string[] inputs = HasInitialState ? [X, W, R, B, "", InitialH, InitialC] : [X, W, R, B];
        var outputs = new[] { Y, YH, YC }.Select(output => Outputs.Contains(output) ? output : "");
        return new OnnxMessage()
            .AddAll(1, inputs)
            .AddAll(2, outputs)
            .Add(4, "LSTM")
            .Add(5, new OnnxMessage().Add(1, "hidden_size").Add(3, Units).Add(20, IntAttribute));
    }

    private OnnxMessage Value(string name)
    {
        var shape = new OnnxMessage().AddAll(1, ShapeOf(name).Select(axis => new OnnxMessage().Add(1, axis)));
        var tensor = new OnnxMessage().Add(1, FloatType).Add(2, shape);
        return new OnnxMessage().Add(1, name).Add(2, new OnnxMessage().Add(1, tensor));
    }

    private OnnxMessage Constant(string name, float[] values)
    {
        var tensor = new OnnxMessage();
        foreach (var axis in ShapeOf(name))
            tensor.Add(1, axis);
        return tensor.Add(2, FloatType).Add(8, name).Add(9, MemoryMarshal.AsBytes(values.AsSpan()));
    }
}
