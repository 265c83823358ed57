namespace LstmGen.Networks;

/// <summary>Builds the graph from its description: finds each layer's kind, checks options, infers shapes, and says what is wrong.</summary>
internal sealed class NetworkBuilder
{
    private readonly NetworkDescription _description;
    private readonly List<NetworkProblem> _problems = [];
    private readonly Dictionary<Edge, NetworkValue> _values = [];
    private readonly Dictionary<string, (LayerType Type, LayerOptions Options)> _known = [];
    private readonly Dictionary<string, Layer> _layers = [];

    private NetworkBuilder(NetworkDescription description) => _description = description;

    /// <summary>The network, or null and at least one problem.</summary>
    public static Network? Build(NetworkDescription description, out EquatableArray<NetworkProblem> problems)
    {
        var builder = new NetworkBuilder(description);
        var network = builder.Build();
        problems = builder._problems.ToEquatable();
        return problems.Count == 0 ? network : null;
    }

    private Network? Build()
    {
        foreach (var input in _description.Inputs)
            _values[new Edge(input.Name)] = new NetworkValue(input.Shape, input.Element);

        foreach (var layer in _description.Layers)
        {
            if (_known.ContainsKey(layer.Name) || _values.ContainsKey(new Edge(layer.Name)))
                Report(NetworkProblemKind.GraphInvalid, layer.Name, null, $"two layers are named '{NameText.Short(layer.Name)}'; every layer needs a name of its own.");
            else if (LayerTypes.Find(layer.ClassName) is { } type)
                _known[layer.Name] = (type, LayerOptionsCheck.Check(layer, type, _problems));
            else
                Report(NetworkProblemKind.LayerNotSupported, layer.Name, null, $"layer '{NameText.Short(layer.Name)}' is {NameText.WithArticle(layer.ClassName)}, which is not supported yet. Supported are {string.Join(", ", LayerTypes.All.Select(known => known.ClassName))}.");
        }

        // A shape that follows from a wrong option is noise: one mistake, one error.
        if (_problems.Count > 0)
            return null;

        var nodes = Order();
        foreach (var output in _description.Outputs.Where(output => _problems.Count == 0 && !_values.ContainsKey(output)))
            Report(NetworkProblemKind.GraphInvalid, output.Layer, null, $"the network's output is '{NameText.Short(output.Layer)}', but no layer or input gives that.");

        return new Network(
            _description.Name,
            _description.IsFunctional,
            _description.Inputs.Select(input => new NetworkInput(input.Name, new NetworkValue(input.Shape, input.Element))).ToEquatable(),
            _description.Layers.Where(layer => _layers.ContainsKey(layer.Name)).Select(layer => _layers[layer.Name]).ToEquatable(),
            nodes.ToEquatable(),
            _description.Outputs);
    }

    /// <summary>The nodes in an order in which every input is there before it is used; the described order wherever that is one.</summary>
    private List<Node> Order()
    {
        var ordered = new List<Node>();
        var waiting = Numbered().ToList();
        while (waiting.Count > 0 && _problems.Count == 0)
        {
            var ready = waiting.FindIndex(item => item.Node.Inputs.All(_values.ContainsKey));
            if (ready < 0)
            {
                ReportUnreachable(waiting.Select(item => item.Node));
                break;
            }

            if (Infer(waiting[ready].Node, waiting[ready].Use) is { } node)
                ordered.Add(node);
            waiting.RemoveAt(ready);
        }

        return ordered;
    }

    private IEnumerable<(NodeDescription Node, int Use)> Numbered()
    {
        var uses = new Dictionary<string, int>();
        foreach (var node in _description.Nodes)
        {
            uses.TryGetValue(node.Layer, out var use);
            uses[node.Layer] = use + 1;
            yield return (node, use);
        }
    }

    private Node? Infer(NodeDescription node, int use)
    {
        if (!_known.TryGetValue(node.Layer, out var known))
        {
            Report(NetworkProblemKind.GraphInvalid, node.Layer, null, $"the network uses a layer '{NameText.Short(node.Layer)}' that it does not have.");
            return null;
        }

        var inputs = node.Inputs.Select(edge => _values[edge]).ToEquatable();
        if (inputs.Count != known.Type.InputCount)
        {
            Report(NetworkProblemKind.LayerDoesNotFit, node.Layer, null, $"{known.Type.ClassName} '{NameText.Short(node.Layer)}' takes {known.Type.InputCount} {(known.Type.InputCount == 1 ? "input" : "inputs")}, but {inputs.Count} lead to it.");
            return null;
        }

        var inferred = known.Type.Infer(known.Options, inputs);
        if (inferred.Mismatch is { } mismatch)
        {
            Report(NetworkProblemKind.LayerDoesNotFit, node.Layer, null, $"{known.Type.ClassName} '{NameText.Short(node.Layer)}' {mismatch}");
            return null;
        }

        var parameters = known.Type.Parameters(known.Options, inputs);
        if (_layers.TryGetValue(node.Layer, out var shared) && !shared.Parameters.Equals(parameters))
        {
            Report(NetworkProblemKind.LayerDoesNotFit, node.Layer, null, $"{known.Type.ClassName} '{NameText.Short(node.Layer)}' is shared, but its uses need weights of different shapes.");
            return null;
        }

        var layer = shared ?? new Layer(node.Layer, known.Type, known.Options, parameters);
        _layers[node.Layer] = layer;
        for (var output = 0; output < inferred.Outputs.Count; output++)
            _values[new Edge(node.Layer, use, output)] = inferred.Outputs[output];
        return new Node(layer, use, node.Inputs, inputs, inferred.Outputs);
    }

    private void ReportUnreachable(IEnumerable<NodeDescription> waiting)
    {
        var names = new HashSet<string>(_description.Layers.Select(layer => layer.Name));
        var nodes = waiting.ToList();
        foreach (var node in nodes)
        {
            if (node.Inputs.FirstOrDefault(edge => !names.Contains(edge.Layer) && !_values.ContainsKey(edge)) is { } unknown)
            {
                Report(NetworkProblemKind.GraphInvalid, node.Layer, null, $"layer '{NameText.Short(node.Layer)}' takes its input from '{NameText.Short(unknown.Layer)}', but no layer or input is named so.");
                return;
            }
        }

        Report(NetworkProblemKind.GraphInvalid, nodes[0].Layer, null, $"the network runs in a circle through {string.Join(", ", nodes.Select(node => $"'{NameText.Short(node.Layer)}'").Distinct())}.");
    }

    private void Report(NetworkProblemKind kind, string layer, string? option, string message) => _problems.Add(new NetworkProblem(kind, layer, option, message));
}
