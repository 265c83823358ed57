using LstmGen.Benchmarks.Models;
using LstmGen.Testing;

namespace LstmGen.Benchmarks.Peers;

/// <summary>A recurrent layer alone as an ONNX file, one sequence at once.</summary>
internal sealed class OnnxLayer : IOnnxFile
{
    private readonly string _operation;
    private readonly int _features, _units, _timesteps, _directions, _gates;
    private readonly OnnxWeights _weights;
    private readonly OnnxOption[] _options;

    private OnnxLayer(string operation, LayerTensors tensors, OnnxWeights weights, int timesteps, int directions, params OnnxOption[] options)
    {
        (_operation, _features, _units, _timesteps, _directions, _weights) = (operation, tensors.Features, tensors.Units, timesteps, directions, weights);
        _gates = weights.R.Length / (directions * _units * _units);
        _options = [OnnxOption.Of("hidden_size", _units), .. options];
    }

    public string Input => OnnxLstm.X;

    public string Output => OnnxLstm.YH;

    public IReadOnlyList<(string Before, string After)> State { get; private init; } = [];

    /// <summary>A GRU in Keras' form, whose r gates what h gives.</summary>
    public static OnnxLayer Gru(LayerTensors tensors, int timesteps) => Gru(tensors, timesteps, []);

    /// <summary>The same, a timestep a call.</summary>
    public static OnnxLayer GruStep(LayerTensors tensors) => Gru(tensors, timesteps: 1, [(OnnxLstm.InitialH, OnnxLstm.YH)]);

    /// <summary>An LSTM in both directions; their outputs lie side by side, as Keras' concat has them.</summary>
    public static OnnxLayer BidirectionalLstm(LayerTensors tensors, int timesteps) =>
        new("LSTM", tensors, tensors.Onnx(OnnxWeights.FromKeras), timesteps, directions: 2, OnnxOption.Of("direction", "bidirectional"));

    public long[] ShapeOf(string name) => name switch
    {
        OnnxLstm.X => [_timesteps, 1, _features],
        OnnxLstm.W => [_directions, _gates * _units, _features],
        OnnxLstm.R => [_directions, _gates * _units, _units],
        OnnxLstm.B => [_directions, 2 * _gates * _units],
        _ => [_directions, 1, _units],
    };

    public byte[] ToBytes()
    {
        // An empty name stands for an input or output that is left out: here the lengths of the sequences, and h at every timestep.
        string[] begins = [.. State.Select(slot => slot.Before)];
        return new OnnxGraph(ShapeOf)
            .Inputs([OnnxLstm.X, .. begins])
            .Constant(OnnxLstm.W, _weights.W).Constant(OnnxLstm.R, _weights.R).Constant(OnnxLstm.B, _weights.B)
            .Node(_operation, [OnnxLstm.X, OnnxLstm.W, OnnxLstm.R, OnnxLstm.B, "", .. begins], ["", OnnxLstm.YH], _options)
            .Outputs(OnnxLstm.YH)
            .ToBytes();
    }

    private static OnnxLayer Gru(LayerTensors tensors, int timesteps, IReadOnlyList<(string Before, string After)> state) =>
        new("GRU", tensors, tensors.Onnx(OnnxWeights.FromKerasGru), timesteps, directions: 1, OnnxOption.Of("linear_before_reset", 1)) { State = state };
}
