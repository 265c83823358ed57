using System.Text.Json.Nodes;
using LstmGen.Testing;

namespace LstmGen.Onnx;

/// <summary>An operator that ONNX Runtime, or ONNX' reference evaluator, has run once: options, weights, inputs and answers.</summary>
internal sealed class RecordedCase
{
    private readonly Dictionary<string, Tensor> _recorded;
    private readonly bool _isBatchFirst;

    private RecordedCase(string folder)
    {
        Name = Path.GetFileName(folder);
        _recorded = Safetensors.Read(Path.Combine(folder, "io.safetensors"));
        Weights = Safetensors.Read(Path.Combine(folder, "weights.safetensors")).ToDictionary(tensor => tensor.Key, tensor => tensor.Value.Values);
        var stated = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "case.json")))!;
        var options = stated["options"]!;
        _isBatchFirst = options["layout"] is not null;
        var x = _recorded["X"].Shape;
        Batch = x[_isBatchFirst ? 0 : 1];
        var kind = stated["op"]!.GetValue<string>();
        var functions = Functions(options);
        Operator = new Operator(kind, x[2], _recorded["Y_h"].Shape[^1], x[_isBatchFirst ? 1 : 0])
        {
            Direction = options["direction"]?.GetValue<string>() ?? "forward",
            Functions = functions,
            Clip = options["clip"]?.GetValue<double>(),
            InputForget = options["input_forget"] is not null,
            LinearBeforeReset = options["linear_before_reset"] is not null,
            HasBias = Weights.ContainsKey("B"),
            HasPeepholes = Weights.ContainsKey("P"),
            Initial = _recorded.ContainsKey("initial_h") ? InitialState.Given : Weights.ContainsKey("initial_h") ? InitialState.Stored : InitialState.None,
        };
    }

    /// <summary>All cases beside the tests.</summary>
    public static IReadOnlyList<RecordedCase> All { get; } =
        [.. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Onnx")).Order(StringComparer.Ordinal).Select(folder => new RecordedCase(folder))];

    public string Name { get; }

    public Operator Operator { get; }

    /// <summary>ONNX' weights by its own names.</summary>
    public IReadOnlyDictionary<string, double[]> Weights { get; }

    /// <summary>How many sequences were run.</summary>
    public int Batch { get; }

    /// <summary>How many timesteps of a sequence count.</summary>
    public int Length(int sequence) => _recorded.TryGetValue("sequence_lens", out var lengths) ? (int)lengths.Values[sequence] : Operator.Timesteps;

    /// <summary>What the network takes for a sequence: X and the state at the beginning, direction by direction.</summary>
    public double[][] Inputs(int sequence)
    {
        double[] x = [.. Enumerable.Range(0, Operator.Timesteps).SelectMany(timestep => Row("X", _isBatchFirst ? [sequence, timestep] : [timestep, sequence]))];
        return Operator.Initial == InitialState.Given ? [x, .. Directions.SelectMany(direction => Operator.State.Select(part => State("initial_" + part, direction, sequence)))] : [x];
    }

    /// <summary>What was answered for a sequence, in the order of <see cref="Answers"/>; NaN where the case records nothing.</summary>
    public double[] Expected(int sequence) =>
    [
        .. Enumerable.Range(0, Operator.Timesteps).SelectMany(timestep => Directions.SelectMany(direction => Row("Y", _isBatchFirst ? [sequence, timestep, direction] : [timestep, direction, sequence]))),
        .. Operator.State.SelectMany(part => Directions.SelectMany(direction => State("Y_" + part, direction, sequence))),
    ];

    private IEnumerable<int> Directions => Enumerable.Range(0, Operator.Directions);

    private double[] State(string name, int direction, int sequence) => Row(name, _isBatchFirst ? [sequence, direction] : [direction, sequence]);

    /// <summary>The row at an index of a tensor.</summary>
    private double[] Row(string name, int[] index)
    {
        if (!_recorded.TryGetValue(name, out var tensor))
            return [.. Enumerable.Repeat(double.NaN, Operator.Units)];

        var row = 0;
        for (var axis = 0; axis < index.Length; axis++)
            row = row * tensor.Shape[axis] + index[axis];
        return tensor.Values.Chunk(tensor.Shape[^1]).ElementAt(row);
    }

    /// <summary>The functions with their parameters, which ONNX lists one after the other for those functions alone that have them.</summary>
    private static List<OnnxFunction> Functions(JsonNode options)
    {
        var (alphas, betas) = (Numbers(options, "activation_alpha"), Numbers(options, "activation_beta"));
        return
        [
            .. (options["activations"]?.AsArray() ?? []).Select(node => node!.GetValue<string>()).Select(name => new OnnxFunction(
                name,
                OnnxParameters.HasAlpha(name) ? alphas.Dequeue() : null,
                OnnxParameters.HasBeta(name) ? betas.Dequeue() : null)),
        ];
    }

    private static Queue<double> Numbers(JsonNode options, string name) => new((options[name]?.AsArray() ?? []).Select(node => node!.GetValue<double>()));
}
