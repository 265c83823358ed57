using LstmGen.Testing;
using LstmGen.Testing.Oracle;

namespace LstmGen.Properties;

/// <summary>PyTorch's nn.LSTM with a projection, as a network in Keras' words with the weights in Keras' layout.</summary>
/// <param name="tensors">PyTorch's tensors by its own names.</param>
internal sealed class TorchNetwork(IReadOnlyDictionary<string, Tensor> tensors)
{
    private const string Prefix = "rnn.";

    private readonly bool _isBidirectional = tensors.ContainsKey(Prefix + "weight_ih_l0_reverse");

    private int Units => tensors[Prefix + "weight_hr_l0"].Shape[1];

    private int Projection => tensors[Prefix + "weight_hr_l0"].Shape[0];

    private int Layers => tensors.Keys.Count(name => name.StartsWith(Prefix + "weight_ih_l", StringComparison.Ordinal)) / Directions;

    private int Directions => _isBidirectional ? 2 : 1;

    /// <summary>The network: its outputs are what the last layer gives at every timestep, the last h of every layer and direction, then the last c of each.</summary>
    public Graph Graph(int timesteps)
    {
        var nodes = new List<Node>();
        var source = new Edge("input");
        for (var layer = 0; layer < Layers; layer++)
        {
            var name = "layer" + layer;
            nodes.Add(new Node(_isBidirectional ? new Bidirectional(name, Direction(NameOf(layer, 0), false), Direction(NameOf(layer, 1), true), "concat") : Direction(name, false), [source]));
            source = new Edge(name);
        }

        var input = new GraphInput("input", tensors[Prefix + "weight_ih_l0"].Shape[1], timesteps);
        return new Graph([input], nodes, [source, .. States(1), .. States(2)]);
    }

    /// <summary>The weights by canonical name.</summary>
    public Dictionary<string, double[]> Weights()
    {
        var weights = new Dictionary<string, double[]>();
        for (var layer = 0; layer < Layers; layer++)
        {
            for (var direction = 0; direction < Directions; direction++)
            {
                var (name, suffix) = (NameOf(layer, direction), $"_l{layer}{(direction == 1 ? "_reverse" : "")}");
                weights[name + ".kernel"] = Transposed("weight_ih" + suffix);
                weights[name + ".recurrent_kernel"] = Transposed("weight_hh" + suffix);
                weights[name + ".projection_kernel"] = Transposed("weight_hr" + suffix);
                weights[name + ".bias"] = [.. tensors[Prefix + "bias_ih" + suffix].Values.Zip(tensors[Prefix + "bias_hh" + suffix].Values, (ofX, ofH) => ofX + ofH)];
            }
        }

        return weights;
    }

    /// <summary>PyTorch has a row a column of Keras'; the gates, i f g o, stand in Keras' order.</summary>
    private double[] Transposed(string name)
    {
        var tensor = tensors[Prefix + name];
        int rows = tensor.Shape[0], columns = tensor.Shape[1];
        return [.. Enumerable.Range(0, rows * columns).Select(index => tensor.Values[index % rows * columns + index / rows])];
    }

    private Recurrent Direction(string name, bool isBackward) =>
        new(name, new LstmCell(name, Units) { Projection = Projection }) { ReturnSequences = true, ReturnState = true, GoBackwards = isBackward };

    private string NameOf(int layer, int direction) => $"layer{layer}{(!_isBidirectional ? "" : direction == 0 ? "/forward_layer" : "/backward_layer")}";

    /// <summary>h (1) or c (2) of each layer, direction by direction: a Bidirectional gives h and c of one direction, then of the other.</summary>
    private IEnumerable<Edge> States(int part) =>
        Enumerable.Range(0, Layers).SelectMany(layer => Enumerable.Range(0, Directions).Select(direction => new Edge("layer" + layer, 0, part + 2 * direction)));
}
