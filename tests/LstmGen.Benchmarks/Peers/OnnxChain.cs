using LstmGen.Benchmarks.Models;
using LstmGen.Testing;

namespace LstmGen.Benchmarks.Peers;

/// <summary>
/// A network of one layer after the other as an ONNX file. Each layer takes its weights, in Keras' layout, from those that are still to be taken, and leaves
/// its output as the next one's input.
/// </summary>
internal sealed class OnnxChain : IOnnxFile
{
    private const int Gates = 4, PerDirection = 3;

    private readonly OnnxGraph _graph;
    private readonly Queue<(string Name, int[] Shape, float[] Values)> _weights;
    private readonly Dictionary<string, long[]> _shapes = [];
    private readonly List<(string Before, string After)> _state = [];
    private readonly bool _carriesState;
    private int _names;

    /// <param name="weights">The weights of all layers.</param>
    /// <param name="element">What comes in.</param>
    /// <param name="input">The shape of it.</param>
    /// <param name="carriesState">Whether the state goes in and comes out.</param>
    public OnnxChain(LayerTensors weights, OnnxElement element, long[] input, bool carriesState = false)
    {
        _weights = new(weights.Values);
        _graph = new OnnxGraph(name => _shapes[name]);
        _carriesState = carriesState;
        Output = Input = Named(input);
        _graph.Input(Input, element);
    }

    public string Input { get; }

    public string Output { get; private set; }

    public IReadOnlyList<(string Before, string After)> State => _state;

    private long[] Shape => _shapes[Output];

    public long[] ShapeOf(string name) => _shapes[name];

    public byte[] ToBytes() => _graph.Outputs([Output, .. _state.Select(slot => slot.After)]).ToBytes();

    /// <summary>A row of a table (words, numbers) for each token.</summary>
    public OnnxChain Embedding()
    {
        var table = _weights.Dequeue();
        return Then("Gather", [Constant(table.Values, table.Shape[0], table.Shape[1]), Output], [.. Shape, table.Shape[1]]);
    }

    /// <summary>(timesteps, 1, features): a convolution that reaches over no edge, with relu.</summary>
    public OnnxChain Convolution()
    {
        var (kernel, bias) = (_weights.Dequeue(), _weights.Dequeue());
        var (taps, channels, filters) = (kernel.Shape[0], kernel.Shape[1], kernel.Shape[2]);

        // Channels come first in ONNX.
        Then("Transpose", [Output], [1, channels, Shape[0]], OnnxOption.Of("perm", [1L, 2, 0]));
        Then("Conv", [Output, Constant(ChannelsFirst(kernel.Values, taps, channels, filters), filters, channels, taps), Constant(bias.Values, filters)], [1, filters, Shape[2] - taps + 1]);
        Then("Relu", [Output], Shape);
        return Then("Transpose", [Output], [Shape[2], 1, filters], OnnxOption.Of("perm", [2L, 0, 1]));
    }

    /// <summary>An LSTM that gives its last output, (1, 1, units).</summary>
    public OnnxChain Lstm()
    {
        var (inputs, units) = Weights(1);
        string[] before = _carriesState ? [Named(1, 1, units), Named(1, 1, units)] : [];
        string[] after = [Named(1, 1, units), Named(1, 1, units)];
        foreach (var name in before)
            _graph.Input(name, OnnxElement.Float);
        _graph.Node("LSTM", [Output, .. inputs, .. _carriesState ? [""] : Array.Empty<string>(), .. before], _carriesState ? ["", .. after] : ["", after[0]], OnnxOption.Of("hidden_size", units));
        _state.AddRange(before.Zip(after));
        Output = after[0];
        return this;
    }

    /// <summary>An LSTM in both directions that gives its outputs side by side, (timesteps, 1, 2·units).</summary>
    public OnnxChain BidirectionalLstm()
    {
        var timesteps = Shape[0];
        var (inputs, units) = Weights(2);
        Then("LSTM", [Output, .. inputs], [timesteps, 2, 1, units], OnnxOption.Of("hidden_size", units), OnnxOption.Of("direction", "bidirectional"));
        Then("Transpose", [Output], [timesteps, 1, 2, units], OnnxOption.Of("perm", [0L, 2, 1, 3]));
        var shape = Named(3);
        _graph.Constant(shape, timesteps, 1, 2 * units);
        return Then("Reshape", [Output, shape], [timesteps, 1, 2 * units]);
    }

    /// <summary>A dense layer with softmax.</summary>
    public OnnxChain Softmax()
    {
        var (kernel, bias) = (_weights.Dequeue(), _weights.Dequeue());
        Then("MatMul", [Output, Constant(kernel.Values, kernel.Shape[0], kernel.Shape[1])], [.. Shape[..^1], kernel.Shape[1]]);
        Then("Add", [Output, Constant(bias.Values, kernel.Shape[1])], Shape);
        return Then("Softmax", [Output], Shape, OnnxOption.Of("axis", -1));
    }

    private OnnxChain Then(string operation, IEnumerable<string> inputs, long[] shape, params OnnxOption[] options)
    {
        var output = Named(shape);
        _graph.Node(operation, inputs, [output], options);
        Output = output;
        return this;
    }

    /// <summary>The weights of an LSTM's directions as inputs of the operation.</summary>
    private (string[] Inputs, int Units) Weights(int directions)
    {
        (string Name, int[] Shape, float[] Values)[] tensors = [.. Enumerable.Range(0, directions * PerDirection).Select(_ => _weights.Dequeue())];
        var (features, units) = (tensors[0].Shape[0], tensors[1].Shape[0]);
        var (w, r, b) = OnnxWeights.Join(tensors.Chunk(PerDirection).Select(direction => OnnxWeights.FromKeras(direction[0].Values, direction[1].Values, direction[2].Values, units)));
        return ([Constant(w, directions, Gates * units, features), Constant(r, directions, Gates * units, units), Constant(b, directions, 2 * Gates * units)], units);
    }

    private string Constant(float[] values, params long[] shape)
    {
        var name = Named(shape);
        _graph.Constant(name, values);
        return name;
    }

    private string Named(params long[] shape)
    {
        var name = $"value{_names++}";
        _shapes[name] = shape;
        return name;
    }

    /// <summary>Keras' (taps, channels, filters) becomes ONNX' (filters, channels, taps).</summary>
    private static float[] ChannelsFirst(float[] kernel, int taps, int channels, int filters)
    {
        var result = new float[kernel.Length];
        for (var tap = 0; tap < taps; tap++)
        {
            for (var channel = 0; channel < channels; channel++)
            {
                for (var filter = 0; filter < filters; filter++)
                    result[(filter * channels + channel) * taps + tap] = kernel[(tap * channels + channel) * filters + filter];
            }
        }

        return result;
    }
}
