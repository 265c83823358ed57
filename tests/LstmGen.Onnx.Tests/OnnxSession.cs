using LstmGen.Testing;
using Microsoft.ML.OnnxRuntime;

namespace LstmGen.Onnx;

/// <summary>ONNX Runtime with one LSTM of a shape, whose weights come with each call.</summary>
internal sealed class OnnxSession : IDisposable
{
    private static readonly SessionOptions Options = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1 };

    private readonly OnnxLstm _lstm;
    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();
    private readonly string _output;

    public OnnxSession(Shape shape)
    {
        _output = shape.GivesSequence ? OnnxLstm.Y : OnnxLstm.YH;
        _lstm = new OnnxLstm(shape.Features, shape.Units, shape.Timesteps) { Outputs = [_output] };
        _session = new InferenceSession(_lstm.ToBytes(), Options);
    }

    public void Dispose()
    {
        _runOptions.Dispose();
        _session.Dispose();
    }

    /// <summary>One sequence.</summary>
    public float[] Run(float[] input, OnnxWeights weights)
    {
        using var x = Tensor(OnnxLstm.X, input);
        using var w = Tensor(OnnxLstm.W, weights.W);
        using var r = Tensor(OnnxLstm.R, weights.R);
        using var b = Tensor(OnnxLstm.B, weights.B);
        using var outputs = _session.Run(_runOptions, [OnnxLstm.X, OnnxLstm.W, OnnxLstm.R, OnnxLstm.B], [x, w, r, b], [_output]);
        return outputs[0].GetTensorDataAsSpan<float>().ToArray();
    }

    private OrtValue Tensor(string name, float[] values) => OrtValue.CreateTensorValueFromMemory(values, _lstm.ShapeOf(name));
}
