using LstmGen.Testing;
using Microsoft.ML.OnnxRuntime;

namespace LstmGen.Benchmarks;

/// <summary>ONNX Runtime with the weights in the file, all memory bound before the first call, on the calling thread alone.</summary>
internal abstract class OnnxPeer : Peer
{
    private readonly OnnxLstm _lstm;
    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();
    private readonly List<IDisposable> _bound = [];

    protected OnnxPeer(OnnxLstm lstm)
    {
        _lstm = lstm;
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        _session = new InferenceSession(lstm.ToBytes(), options);
    }

    public override void Dispose()
    {
        foreach (var bound in _bound)
            bound.Dispose();
        _runOptions.Dispose();
        _session.Dispose();
        base.Dispose();
    }

    /// <summary>An array of the size of an input or output.</summary>
    protected float[] ArrayFor(string name) => new float[_lstm.ShapeOf(name).Aggregate((product, axis) => product * axis)];

    /// <summary>Inputs and outputs by name, each in its array.</summary>
    protected OrtIoBinding Bind(IEnumerable<(string Name, float[] Values)> inputs, IEnumerable<(string Name, float[] Values)> outputs)
    {
        var binding = _session.CreateIoBinding();
        foreach (var (name, values) in inputs)
            binding.BindInput(name, Value(name, values));
        foreach (var (name, values) in outputs)
            binding.BindOutput(name, Value(name, values));
        _bound.Add(binding);
        return binding;
    }

    protected void Run(OrtIoBinding binding) => _session.RunWithBinding(_runOptions, binding);

    private OrtValue Value(string name, float[] values)
    {
        var value = OrtValue.CreateTensorValueFromMemory(values, _lstm.ShapeOf(name));
        _bound.Add(value);
        return value;
    }
}

/// <summary>A call a sample. What one call leaves in h and c, the next one begins with: two pairs of arrays take turns, so that nothing is copied.</summary>
internal sealed class OnnxStepPeer : OnnxPeer
{
    private readonly int _features, _units;
    private readonly float[] _sample;
    private readonly float[][] _h, _c;
    private readonly OrtIoBinding[] _bindings;

    public OnnxStepPeer(Weights weights)
        : base(new OnnxLstm(weights.Features, weights.Units, Timesteps: 1) { HasInitialState = true, Outputs = [OnnxLstm.YH, OnnxLstm.YC], Weights = weights.Onnx })
    {
        _features = weights.Features;
        _units = weights.Units;
        _sample = ArrayFor(OnnxLstm.X);
        _h = [ArrayFor(OnnxLstm.YH), ArrayFor(OnnxLstm.YH)];
        _c = [ArrayFor(OnnxLstm.YC), ArrayFor(OnnxLstm.YC)];
        _bindings = [Turn(0, 1), Turn(1, 0)];
    }

    public override string Name => "ORT step";

    public override void Run(ReadOnlySpan<float> samples, Span<float> output)
    {
        Array.Clear(_h[0]);
        Array.Clear(_c[0]);
        var turn = 0;
        for (var start = 0; start < samples.Length; start += _features)
        {
            samples.Slice(start, _features).CopyTo(_sample);
            Run(_bindings[turn]);
            turn = 1 - turn;
            _h[turn].AsSpan(0, _units).CopyTo(output);
        }
    }

    private OrtIoBinding Turn(int before, int after) => Bind(
        [(OnnxLstm.X, _sample), (OnnxLstm.InitialH, _h[before]), (OnnxLstm.InitialC, _c[before])],
        [(OnnxLstm.YH, _h[after]), (OnnxLstm.YC, _c[after])]);
}

/// <summary>One call for all samples.</summary>
internal sealed class OnnxSequencePeer : OnnxPeer
{
    private readonly float[] _samples, _h;
    private readonly OrtIoBinding _binding;

    public OnnxSequencePeer(Weights weights)
        : base(new OnnxLstm(weights.Features, weights.Units, Sequence.Timesteps) { Outputs = [OnnxLstm.YH], Weights = weights.Onnx })
    {
        _samples = ArrayFor(OnnxLstm.X);
        _h = ArrayFor(OnnxLstm.YH);
        _binding = Bind([(OnnxLstm.X, _samples)], [(OnnxLstm.YH, _h)]);
    }

    public override string Name => "ORT sequence";

    public override void Run(ReadOnlySpan<float> samples, Span<float> output)
    {
        samples.CopyTo(_samples);
        Run(_binding);
        _h.CopyTo(output);
    }
}
