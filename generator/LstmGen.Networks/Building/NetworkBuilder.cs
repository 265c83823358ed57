namespace LstmGen.Networks;

/// <summary>Builds the graph from its description: finds each layer's kind, checks options, infers shapes, and says what is wrong.</summary>
internal sealed class NetworkBuilder
{
    private readonly NetworkDescription _stated;
    private readonly List<NetworkProblem> _problems = [];
    private readonly Dictionary<Edge, NetworkValue> _values = [];
    private readonly Dictionary<string, InnerLayer> _known = [];
    private readonly Dictionary<string, Layer> _layers = [];
    private readonly Dictionary<string, NodeDescription> _firstUses = [];
    private readonly MaskClaims _masks = new();
    private NetworkDescription _description;

    private NetworkBuilder(NetworkDescription stated) => _stated = _description = stated;

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
        if (NestedModels.Flatten(_stated, _problems) is not { } flat)
            return null;

        _description = flat.Network;
        AddInputs();
        AddLayers();

        // A shape that follows from a wrong option is noise: one mistake, one error.
        if (_problems.Count > 0)
            return null;

        FindTokens();
        var ordered = Order();
        if (_problems.Count == 0)
            CheckMasks(flat);
        if (_problems.Count == 0 && Wiring().Loose() is { } loose)
            _problems.Add(loose);
        if (_problems.Count > 0)
            return null;

        // Of what Keras computes masks by nothing is compiled: it stands in the outline alone.
        var nodes = ordered.Where(node => node.Outputs[0].Element != ElementType.Bool).ToList();
        var known = _description.Layers.Where(layer => _layers.ContainsKey(layer.Name)).Select(layer => _layers[layer.Name]).ToEquatable();
        var layers = nodes.Count == ordered.Count ? known : known.Where(layer => nodes.Any(node => node.Layer.Name == layer.Name)).ToEquatable();
        return new Network(
            _description.Name,
            _description.IsFunctional,
            _description.Inputs.Select(input => new NetworkInput(input.Name, _values[new Edge(input.Name)])).ToEquatable(),
            layers,
            nodes.ToEquatable(),
            _description.Outputs,
            new OutlineBuilder(_stated, flat, _values, known).Build())
        { Element = _description.Element };
    }

    private void AddInputs()
    {
        foreach (var input in _description.Inputs)
        {
            if (_values.ContainsKey(new Edge(input.Name)))
                Report(NetworkProblemKind.GraphInvalid, input.Name, $"two inputs are named '{NameText.Short(input.Name)}'; every input needs a name of its own.");
            _values[new Edge(input.Name)] = new NetworkValue(input.Shape, input.Element);
        }
    }

    private void AddLayers()
    {
        var names = new HashSet<string>(_description.Inputs.Select(input => input.Name));
        var resolver = new LayerResolver(_problems);
        foreach (var layer in _description.Layers)
        {
            if (!names.Add(layer.Name))
                Report(NetworkProblemKind.GraphInvalid, layer.Name, $"two layers are named '{NameText.Short(layer.Name)}'; every layer needs a name of its own.");
            else if (resolver.Resolve(layer) is { } known)
                _known[layer.Name] = known;
        }
    }

    /// <summary>
    /// What nothing but Embeddings read is tokens, whatever its type: Keras gives an input float32 unless it is told otherwise, and rounds what it then gets.
    /// </summary>
    private void FindTokens()
    {
        var uses = _description.NumberedNodes.SelectMany(item => item.Node.Inputs.Select(edge => (Edge: edge, item.Node, item.Use))).ToLookup(item => item.Edge);
        foreach (var input in _description.Inputs.Select(input => new Edge(input.Name)))
        {
            if (_values[input] is { IsTokens: false } value && ReadersOf(input, uses) is { Count: > 0 } readers && readers.All(reader => reader.Type.Vocabulary(reader.Options) is not null))
                _values[input] = value with { Element = ElementType.Int32 };
        }
    }

    /// <summary>The layers that read a value, behind those that pass it on untouched.</summary>
    private List<InnerLayer> ReadersOf(Edge edge, ILookup<Edge, (Edge Edge, NodeDescription Node, int Use)> uses)
    {
        var readers = new List<InnerLayer>();
        var seen = new HashSet<Edge>();
        var waiting = new Stack<Edge>([edge]);
        while (waiting.Count > 0)
        {
            var at = waiting.Pop();
            foreach (var (_, node, use) in seen.Add(at) ? uses[at] : [])
            {
                if (_known.TryGetValue(node.Layer, out var known) && known.Type.IsIdentity)
                    waiting.Push(new Edge(node.Layer, use));
                else if (known is { Type.IsMaskOperation: false })
                    readers.Add(known);
            }
        }

        return readers;
    }

    /// <summary>The nodes in an order in which every input is there before it is used; the described order wherever that is one.</summary>
    private List<Node> Order()
    {
        var ordered = new List<Node>();
        var waiting = _description.NumberedNodes.ToList();
        while (waiting.Count > 0 && _problems.Count == 0)
        {
            var ready = waiting.FindIndex(item => item.Node.Sources.All(_values.ContainsKey));
            if (ready < 0)
            {
                _problems.Add(Wiring().Unreachable(waiting));
                break;
            }

            if (Infer(waiting[ready].Node, waiting[ready].Use) is { } node)
                ordered.Add(node);
            waiting.RemoveAt(ready);
        }

        return ordered;
    }

    private WiringProblems Wiring() => new(_stated, _description, _values);

    private Node? Infer(NodeDescription node, int use)
    {
        if (!_known.TryGetValue(node.Layer, out var known))
        {
            Report(NetworkProblemKind.GraphInvalid, node.Layer, $"the network uses a layer '{NameText.Short(node.Layer)}' that it does not have.");
            return null;
        }

        var inputs = node.Inputs.Select(edge => _values[edge]).ToEquatable();
        if (known.Type.WrongCount(known.Options, inputs.Count) is { } takes)
        {
            DoesNotFit($"{takes}, but {NumberText.Of(inputs.Count)} {(inputs.Count == 1 ? "leads" : "lead")} to it.");
            return null;
        }

        if (WrongTokens(node, known, inputs) is { } wrong)
        {
            DoesNotFit(wrong);
            return null;
        }

        if (inputs.FirstOrDefault(input => input.Element != inputs[0].Element) is { } other)
        {
            DoesNotFit($"is given {inputs[0].Element} and {other.Element}; both must be the same.");
            return null;
        }

        if (!known.Type.TakesMasks && inputs.Any(input => input.Element == ElementType.Bool))
        {
            DoesNotFit("is given a mask as its input; masks go with the values that they belong to.");
            return null;
        }

        var inferred = known.Type.Infer(known.Options, inputs);
        if (inferred.Mismatch is { } mismatch)
        {
            DoesNotFit(mismatch);
            return null;
        }

        var layer = Layer(node.Layer, known, inputs);
        if (_layers.TryGetValue(node.Layer, out var shared))
        {
            if (OtherWeights(shared, layer, _firstUses[node.Layer], node) is { } reason)
            {
                DoesNotFit(reason);
                return null;
            }

            layer = shared;
        }
        else
        {
            _layers[node.Layer] = layer;
            _firstUses[node.Layer] = node;
        }

        var outputs = inferred.Outputs.Select((value, output) => value with { Element = ElementOf(value), Mask = MaskOf(value, output) }).ToEquatable();
        for (var output = 0; output < outputs.Count; output++)
            _values[new Edge(node.Layer, use, output)] = outputs[output];
        var computed = new Node(layer, use, node.Inputs, inputs, outputs) { IsGivenMask = node.Masks.Any(mask => mask.Input == 0) };
        _masks.Add(computed);
        return computed;

        // What computes gives numbers, whatever it is given.
        ElementType ElementOf(NetworkValue value) => known.Type.IsIdentity || value.Element == ElementType.Bool ? value.Element : _description.Element;

        Edge? MaskOf(NetworkValue value, int output) => !value.Shape.IsSequence ? null : known.Type.MaskOf(known.Options, inputs, output) switch
        {
            MaskFlow.GoesOn => inputs[0].Mask,
            MaskFlow.Begins => Edge.OfMask(node.Layer, use),
            _ => null,
        };

        void DoesNotFit(string message) =>
            _problems.Add(new NetworkProblem(NetworkProblemKind.LayerDoesNotFit, node.Layer, null, $"{known.Type.ClassName} '{NameText.Short(node.DisplayName)}' {message}") { Use = use });
    }

    /// <summary>Checks the masks that calls name, and that none comes out.</summary>
    private void CheckMasks(NestedModels.Flat flat)
    {
        var named = _description.Nodes.SelectMany(node => node.Masks.Select(mask => (node.Layer, Value: mask.Input < node.Inputs.Count ? node.Inputs[mask.Input] : null, mask.Mask))).Concat(flat.ModelMasks);
        foreach (var (layer, value, mask) in named)
        {
            if (value is null || !_masks.AreSame(mask, _values[value].Mask))
            {
                _problems.Add(new NetworkProblem(NetworkProblemKind.LayerNotSupported, layer, null,
                    $"'{NameText.Short(layer)}' is called with a mask of its own, which '{NameText.Short(mask.Layer)}' gives; supported are the masks that Masking and Embedding make of their own input and that go with it from layer to layer."));
                return;
            }
        }

        if (_description.Outputs.FirstOrDefault(output => _values.TryGetValue(output, out var value) && value.Element == ElementType.Bool) is { } given)
            _problems.Add(new NetworkProblem(NetworkProblemKind.LayerNotSupported, given.Layer, null, $"the network's output '{NameText.Short(given.Layer)}' is a mask, which is not supported."));
    }

    /// <summary>Says why a layer cannot take what it is given: tokens where it needs numbers, or numbers where it needs tokens; null if it can.</summary>
    private string? WrongTokens(NodeDescription node, InnerLayer known, EquatableArray<NetworkValue> inputs)
    {
        var takesTokens = known.Type.Vocabulary(known.Options) is not null;
        var index = inputs.ToList().FindIndex(input => input.IsTokens != takesTokens);
        if (known.Type.IsIdentity || known.Type.IsMaskOperation || index < 0)
            return null;

        var source = node.Inputs[index].Layer;
        if (!takesTokens)
            return $"takes numbers, but is given the tokens of '{NameText.Short(source)}'. Put an Embedding before it, which makes numbers of them.";
        return _description.Inputs.Any(input => input.Name == source)
            ? $"takes tokens, but other layers read '{NameText.Short(source)}' as numbers. Give the tokens an input of their own."
            : $"takes tokens, but is given the numbers of '{NameText.Short(source)}'. Put it right behind the input.";
    }

    /// <summary>The layer with its parameters, and those within it with theirs.</summary>
    private Layer Layer(string name, InnerLayer known, IReadOnlyList<NetworkValue> inputs)
    {
        var (_, type, options) = known;
        var parameters = type.Parameters(options, inputs).Select(parameter => _description.Element == ElementType.Float64 && parameter.IsRead ? parameter with { ElementBytes = sizeof(double) } : parameter);
        var inner = options.Inner.Select((item, index) => Layer(LayerResolver.NameWithin(name, item.Role), item, type.InnerInputs(options, inputs, index)));
        return new Layer(name, type, options, parameters.ToEquatable()) { Inputs = inputs.ToEquatable(), Inner = inner.ToEquatable() };
    }

    /// <summary>Says why the weights that the first use of a layer has are none for another; null if they are.</summary>
    private static string? OtherWeights(Layer shared, Layer layer, NodeDescription first, NodeDescription node)
    {
        var (have, need) = ParametersOf(shared).Zip(ParametersOf(layer), (one, other) => (one, other)).FirstOrDefault(pair => !pair.one.Equals(pair.other));
        return have is null ? null
            : $"has the weights of '{NameText.Short(node.Layer)}', whose first use, on {Given(first, shared)}, makes its {have.Name} {have.ShapeText}; on {Given(node, layer)} it would need {need.ShapeText}. Give this use a layer of its own, or both as many features.";

        static string Given(NodeDescription node, Layer layer) => $"'{NameText.Short(node.Inputs[0].Layer)}' {layer.Inputs[0].Shape}";
    }

    private static IEnumerable<Parameter> ParametersOf(Layer layer) => layer.SelfAndInner.SelectMany(item => item.Parameters);

    private void Report(NetworkProblemKind kind, string layer, string message) => _problems.Add(new NetworkProblem(kind, layer, null, message));
}
