using Microsoft.ML.OnnxRuntime;

namespace LstmGen.Benchmarks.Peers;

/// <summary>ONNX Runtime with the weights in the file, all memory bound before the first call, on the calling thread alone.</summary>
internal sealed class OnnxSession : IDisposable
{
    private readonly IOnnxFile _file;
    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();
    private readonly List<IDisposable> _bound = [];

    public OnnxSession(IOnnxFile file)
    {
        _file = file;
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        _session = new InferenceSession(file.ToBytes(), options);
    }

    /// <summary>An array of the size of an input or output.</summary>
    public float[] ArrayFor(string name) => ArrayFor<float>(name);

    /// <summary>The same of other numbers than floats.</summary>
    public T[] ArrayFor<T>(string name) => new T[_file.ShapeOf(name).Aggregate((product, axis) => product * axis)];

    /// <summary>Inputs and outputs by name, each in its array.</summary>
    public OrtIoBinding Bind(IEnumerable<(string Name, float[] Values)> inputs, IEnumerable<(string Name, float[] Values)> outputs)
    {
        var binding = _session.CreateIoBinding();
        foreach (var (name, values) in inputs)
            binding.BindInput(name, Value(name, values));
        foreach (var (name, values) in outputs)
            binding.BindOutput(name, Value(name, values));
        _bound.Add(binding);
        return binding;
    }

    /// <summary>One more input, of other numbers than floats.</summary>
    public void BindInput<T>(OrtIoBinding binding, string name, T[] values)
        where T : unmanaged => binding.BindInput(name, Value(name, values));

    public void Run(OrtIoBinding binding) => _session.RunWithBinding(_runOptions, binding);

    public void Dispose()
    {
        foreach (var bound in _bound)
            bound.Dispose();
        _runOptions.Dispose();
        _session.Dispose();
    }

    private OrtValue Value<T>(string name, T[] values)
        where T : unmanaged
    {
        var value = OrtValue.CreateTensorValueFromMemory(values, _file.ShapeOf(name));
        _bound.Add(value);
        return value;
    }
}
