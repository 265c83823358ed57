using LstmGen.Benchmarks.Models;
using Microsoft.ML.OnnxRuntime;

namespace LstmGen.Benchmarks.Peers;

/// <summary>A call a timestep. What one call leaves in h and c, the next one begins with: two pairs of arrays take turns, so that nothing is copied.</summary>
internal sealed class OnnxStepPeer : StreamPeer
{
    private readonly OnnxSession _session;
    private readonly Workload _work;
    private readonly float[] _sample, _answer;
    private readonly float[][] _h, _c, _outputs;
    private readonly OrtIoBinding[] _bindings;
    private int _turn;

    public OnnxStepPeer(Network network, Workload work)
    {
        var onnx = new OnnxNetwork(network, 1, work.Batch, carriesState: true);
        _session = new OnnxSession(onnx);
        _work = work;
        _sample = _session.ArrayFor(OnnxNetwork.X);
        _h = [_session.ArrayFor(OnnxNetwork.YH), _session.ArrayFor(OnnxNetwork.YH)];
        _c = [_session.ArrayFor(OnnxNetwork.YC), _session.ArrayFor(OnnxNetwork.YC)];
        _answer = _session.ArrayFor(onnx.Output);
        _outputs = onnx.Output == OnnxNetwork.YH ? [_h[0], _h[1]] : [_answer, _answer];
        _bindings = [Turn(onnx, 0, 1), Turn(onnx, 1, 0)];
    }

    public override string Name => "ONNX Runtime";

    public override void Reset()
    {
        _turn = 0;
        Array.Clear(_h[0]);
        Array.Clear(_c[0]);
    }

    public override void Step(ReadOnlySpan<float> sample, Span<float> output)
    {
        sample.CopyTo(_sample);
        _session.Run(_bindings[_turn]);
        _turn = 1 - _turn;
        _outputs[_turn].CopyTo(output);
    }

    public override void Run(Span<float> output)
    {
        Reset();
        for (var start = 0; start < _work.Samples.Length; start += _sample.Length)
            Step(_work.Samples.AsSpan(start, _sample.Length), output);
    }

    public override void Dispose()
    {
        _session.Dispose();
        base.Dispose();
    }

    private OrtIoBinding Turn(OnnxNetwork onnx, int before, int after) => _session.Bind(
        [(OnnxNetwork.X, _sample), (OnnxNetwork.InitialH, _h[before]), (OnnxNetwork.InitialC, _c[before])],
        [(OnnxNetwork.YH, _h[after]), (OnnxNetwork.YC, _c[after]), .. onnx.Output == OnnxNetwork.YH ? [] : new[] { (onnx.Output, _answer) }]);
}
