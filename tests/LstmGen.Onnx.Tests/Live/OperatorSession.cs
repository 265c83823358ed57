using LstmGen.Testing;
using Microsoft.ML.OnnxRuntime;

namespace LstmGen.Onnx;

/// <summary>ONNX Runtime with one operator, whose weights stand in the file.</summary>
internal sealed class OperatorSession : IDisposable
{
    private const string X = "X", Lengths = "sequence_lens", InitialPrefix = "initial_";

    private readonly Operator _operator;
    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();

    /// <summary>A session.</summary>
    /// <param name="of">The operator.</param>
    /// <param name="weights">Its weights by ONNX' names.</param>
    public OperatorSession(Operator of, IReadOnlyDictionary<string, double[]> weights)
    {
        _operator = of;
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(File(weights), options);
    }

    private IEnumerable<string> GivenStates => _operator.Initial == InitialState.Given ? _operator.State.Select(part => InitialPrefix + part) : [];

    private string[] Outputs => ["Y", .. _operator.State.Select(part => "Y_" + part)];

    public void Dispose()
    {
        _runOptions.Dispose();
        _session.Dispose();
    }

    /// <summary>What it answers for one sequence, in the order of <see cref="Answers"/>.</summary>
    /// <param name="inputs">X, then the state at the beginning, direction by direction.</param>
    /// <param name="length">How many timesteps of the sequence count.</param>
    public float[] Run(float[][] inputs, int length)
    {
        string[] names = [X, .. GivenStates, Lengths];
        var parts = _operator.State.Count;
        float[][] values = [inputs[0], .. GivenStates.Select((_, part) => Enumerable.Range(0, _operator.Directions).SelectMany(direction => inputs[1 + direction * parts + part]).ToArray())];
        OrtValue[] tensors = [.. names.Zip(values, (name, numbers) => OrtValue.CreateTensorValueFromMemory(numbers, ShapeOf(name))), OrtValue.CreateTensorValueFromMemory(new[] { length }, [1])];
        try
        {
            using var outputs = _session.Run(_runOptions, names, tensors, Outputs);
            return [.. outputs.SelectMany(output => output.GetTensorDataAsSpan<float>().ToArray())];
        }
        finally
        {
            foreach (var tensor in tensors)
                tensor.Dispose();
        }
    }

    private byte[] File(IReadOnlyDictionary<string, double[]> weights)
    {
        var graph = new OnnxGraph(ShapeOf).Inputs([X, .. GivenStates]).Input(Lengths, OnnxElement.Int32);
        foreach (var (name, values) in weights)
            graph.Constant(name, Array.ConvertAll(values, value => (float)value));

        // An empty name stands for an input that is left out.
        string[] inputs = [X, "W", "R", .. new[] { "B", Lengths, "initial_h", "initial_c", "P" }.Select(name => weights.ContainsKey(name) || GivenStates.Contains(name) || name == Lengths ? name : "")];
        return graph.Node(_operator.Kind, inputs.Reverse().SkipWhile(name => name.Length == 0).Reverse(), Outputs, Options()).Outputs(Outputs).ToBytes();
    }

    private IEnumerable<OnnxOption> Options()
    {
        yield return OnnxOption.Of("hidden_size", _operator.Units);
        yield return OnnxOption.Of("direction", _operator.Direction);
        if (_operator.Functions.Count > 0)
        {
            yield return OnnxOption.Of("activations", _operator.Functions.Select(function => function.Name));
            yield return OnnxOption.Of("activation_alpha", _operator.Functions.Select(function => function.Alpha).OfType<double>().Select(value => (float)value));
            yield return OnnxOption.Of("activation_beta", _operator.Functions.Select(function => function.Beta).OfType<double>().Select(value => (float)value));
        }

        if (_operator.Clip is { } clip)
            yield return OnnxOption.Of("clip", (float)clip);
        if (_operator.InputForget)
            yield return OnnxOption.Of("input_forget", 1);
        if (_operator.LinearBeforeReset)
            yield return OnnxOption.Of("linear_before_reset", 1);
    }

    private long[] ShapeOf(string name) => name switch
    {
        X => [_operator.Timesteps, 1, _operator.Features],
        Lengths => [1],
        "Y" => [_operator.Timesteps, _operator.Directions, 1, _operator.Units],
        _ when _operator.Weights.FirstOrDefault(weight => weight.Name == name).Shape is { } shape => [.. shape.Select(axis => (long)axis)],
        _ => [_operator.Directions, 1, _operator.Units],
    };
}
