using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using LstmGen.Testing;

namespace LstmGen.Conformance;

/// <summary>A network of Keras that our class computes in double, and what Keras answers in float64.</summary>
public sealed class DoubleCase
{
    /// <summary>How far from Keras' float64.</summary>
    public const double Tolerance = 1e-12;

    private readonly DoubleModel _model;
    private readonly int _timesteps, _features;

    private DoubleCase(Type type)
    {
        Name = type.Name;
        _model = DoubleModel.Of(Activator.CreateInstance(type)!);
        var folder = Path.Combine(AppContext.BaseDirectory, "Keras", type.GetCustomAttribute<WeightsAttribute>()!.Path.Split('/')[^2]);
        var tensors = Safetensors.Read(Path.Combine(folder, "io.safetensors"));
        Input = tensors["input0"].Values;
        (Batch, _timesteps, _features) = (tensors["input0"].Shape[0], tensors["input0"].Shape[1], tensors["input0"].Shape[2]);
        Exact = (tensors.TryGetValue("output0.float64", out var exact) ? exact : tensors["output0"]).Values;
    }

    /// <summary>Every class of this assembly in double that names a case.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. typeof(DoubleCase).Assembly.GetTypes().Where(type => type.GetCustomAttribute<WeightsAttribute>() is not null && DoubleModel.IsOf(type)).OrderBy(type => type.Name, StringComparer.Ordinal)];

    public string Name { get; }

    public int Batch { get; }

    public double[] Input { get; }

    public double[] Exact { get; }

    public static DoubleCase Of(Type type) => new(type);

    /// <summary>double &lt;name&gt; &lt;hash of the outputs' bits&gt; &lt;from float64&gt;.</summary>
    public string Line()
    {
        var outputs = Run(ForwardBatch);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"double {Name} {Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(outputs.AsSpan())))[..16]} {Distance(outputs):R}");
    }

    /// <summary>The farthest output from Keras' float64.</summary>
    public double Distance(double[] outputs) => outputs.Zip(Exact, (ours, exact) => Math.Abs(ours - exact)).Max();

    /// <summary>A message for each call that differs from Forward in any bit.</summary>
    public IEnumerable<string> Differences()
    {
        var expected = Run(Forward);
        foreach (var (name, call) in Ways())
        {
            if (!MemoryMarshal.AsBytes(Run(call).AsSpan()).SequenceEqual(MemoryMarshal.AsBytes(expected.AsSpan())))
                yield return $"{Name}: {name} differs from Forward";
        }
    }

    /// <summary>Every call once, for the measure of what they allocate; <paramref name="output"/> is as long as <see cref="Exact"/>.</summary>
    public void CallAll(double[] output)
    {
        Forward(output);
        ForwardBatch(output);
        if (_model.Streams)
            Steps(output);
    }

    private IEnumerable<(string Name, Action<double[]> Call)> Ways()
    {
        yield return ("ForwardBatch", ForwardBatch);
        if (!_model.Streams)
            yield break;

        yield return ("a loop of Step", Steps);
        yield return ("StepBatch", output => _model.StepBatches(Input, output, _timesteps, _features, Batch));
    }

    private double[] Run(Action<double[]> call)
    {
        var outputs = new double[Exact.Length];
        call(outputs);
        return outputs;
    }

    private void ForwardBatch(double[] output) => _model.ForwardBatch(Input, output, Batch);

    private void Forward(double[] output)
    {
        int length = Input.Length / Batch, outputLength = output.Length / Batch;
        for (var sequence = 0; sequence < Batch; sequence++)
            _model.Forward(Input.AsSpan(sequence * length, length), output.AsSpan(sequence * outputLength, outputLength));
    }

    private void Steps(double[] output)
    {
        int length = Input.Length / Batch, outputLength = output.Length / Batch;
        for (var sequence = 0; sequence < Batch; sequence++)
            _model.Steps(Input.AsSpan(sequence * length, length), output.AsSpan(sequence * outputLength, outputLength), _timesteps, _features);
    }
}
