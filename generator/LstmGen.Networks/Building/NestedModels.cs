namespace LstmGen.Networks;

/// <summary>
/// Takes the models within a network apart, so that each node is the use of a real layer: layer lstm of model inner becomes inner/lstm, and whoever read
/// the model's output reads the layer that gives it. A model that is used twice has its layers once and their uses twice.
/// </summary>
internal sealed class NestedModels
{
    /// <summary>A model within a model, each used twice, makes uses without end.</summary>
    public const int MostUses = 4_000;

    public const int DeepestNesting = 16;

    /// <summary>Names within models begin with those of the models; long ones would be repeated by each layer.</summary>
    private const int LongestPrefix = 2_000;

    private const int MostSteps = 1_000_000;

    private readonly List<NetworkProblem> _problems;
    private readonly List<LayerDescription> _layers = [];
    private readonly List<(Scope Scope, NodeDescription Node)> _nodes = [];
    private readonly List<(Scope Scope, NodeDescription Call)> _calls = [];
    private readonly Dictionary<string, int> _uses = [];
    private int _scopes, _steps;

    private NestedModels(List<NetworkProblem> problems) => _problems = problems;

    /// <summary>One use of a model: what it is made of, and where its inputs come from.</summary>
    private sealed class Scope(NetworkDescription model, string prefix, Scope? parent, NodeDescription? call)
    {
        public NetworkDescription Model => model;

        public string Prefix => prefix;

        public Scope? Parent => parent;

        public NodeDescription? Call => call;

        public Dictionary<(string Layer, int Use), int> Uses { get; } = [];

        public Dictionary<(string Layer, int Use), Scope> Models { get; } = [];

        private Dictionary<string, int> Inputs { get; } = Positions(model);

        /// <summary>Which of the model's inputs the edge is; -1 if it is none.</summary>
        public int InputOf(Edge edge) => edge is { Node: 0, Output: 0 } && Inputs.TryGetValue(edge.Layer, out var index) ? index : -1;

        private static Dictionary<string, int> Positions(NetworkDescription model)
        {
            var positions = new Dictionary<string, int>();
            for (var index = 0; index < model.Inputs.Count; index++)
                positions[model.Inputs[index].Name] = index;
            return positions;
        }
    }

    /// <summary>A network without models in it, and which edge each output of a model has become.</summary>
    internal sealed record Flat(NetworkDescription Network, IReadOnlyDictionary<Edge, Edge> ModelOutputs)
    {
        /// <summary>The masks that calls of models name: the model, the value that it is called with, and the mask.</summary>
        public IReadOnlyList<(string Model, Edge? Value, Edge Mask)> ModelMasks { get; init; } = [];
    }

    public static Flat? Flatten(NetworkDescription network, List<NetworkProblem> problems) =>
        network.Layers.All(layer => layer.Model is null)
            ? new Flat(network, new Dictionary<Edge, Edge>())
            : new NestedModels(problems).Flatten(network);

    private Flat? Flatten(NetworkDescription network)
    {
        var top = new Scope(network, "", null, null);
        if (!AddLayers(network, "", 0) || !Expand(top))
            return null;

        var nodes = new List<NodeDescription>();
        foreach (var (scope, node) in _nodes)
        {
            nodes.Add(node with
            {
                Layer = scope.Prefix + node.Layer,
                Inputs = node.Inputs.Select(edge => Resolve(scope, edge)).ToEquatable(),
                Masks = node.Masks.Select(mask => mask with { Mask = Resolve(scope, mask.Mask) }).ToEquatable(),
            });
        }

        var masks = _calls.SelectMany(item => item.Call.Masks.Select(mask => (
            item.Scope.Prefix + item.Call.Layer,
            mask.Input < item.Call.Inputs.Count ? Resolve(item.Scope, item.Call.Inputs[mask.Input]) : null,
            Resolve(item.Scope, mask.Mask)))).ToList();
        var outputs = network.Outputs.Select(edge => Resolve(top, edge)).ToEquatable();
        var ofModels = new Dictionary<Edge, Edge>();
        foreach (var item in top.Models)
        {
            for (var output = 0; output < item.Value.Model.Outputs.Count; output++)
            {
                var edge = new Edge(item.Key.Layer, item.Key.Use, output);
                ofModels[edge] = Resolve(top, edge);
            }
        }

        return _problems.Count > 0 ? null : new Flat(network with { Layers = _layers.ToEquatable(), Nodes = nodes.ToEquatable(), Outputs = outputs }, ofModels) { ModelMasks = masks };
    }

    private bool AddLayers(NetworkDescription model, string prefix, int depth)
    {
        if (depth > DeepestNesting || prefix.Length > LongestPrefix)
            return Report(NetworkProblemKind.GraphInvalid, prefix, $"the models within model '{NameText.Short(prefix)}' are more than {NumberText.Of(DeepestNesting)} deep, or have names of more than {NumberText.Grouped(LongestPrefix)} letters.");

        foreach (var layer in model.Layers)
        {
            if (layer.Model is null)
                _layers.Add(layer with { Name = prefix + layer.Name });
            else if (!AddLayers(layer.Model, prefix + layer.Name + "/", depth + 1))
                return false;
        }

        return true;
    }

    private bool Expand(Scope scope)
    {
        var models = new Dictionary<string, NetworkDescription>();
        foreach (var layer in scope.Model.Layers)
        {
            if (layer.Model is { } model)
                models[layer.Name] = model;
        }

        foreach (var (node, use) in scope.Model.NumberedNodes)
        {
            if (++_scopes > MostUses)
                return Report(NetworkProblemKind.GraphInvalid, scope.Prefix + node.Layer, $"the network uses its layers more than {NumberText.Grouped(MostUses)} times, counting those of models within it.");

            if (!models.TryGetValue(node.Layer, out var inner))
            {
                _uses.TryGetValue(scope.Prefix + node.Layer, out var number);
                _uses[scope.Prefix + node.Layer] = number + 1;
                scope.Uses[(node.Layer, use)] = number;
                _nodes.Add((scope, node));
                continue;
            }

            if (node.Inputs.Count != inner.Inputs.Count)
                return Report(NetworkProblemKind.LayerDoesNotFit, scope.Prefix + node.Layer, $"model '{NameText.Short(scope.Prefix + node.Layer)}' takes {NumberText.Counted(inner.Inputs.Count, "input")}, but {NumberText.Of(node.Inputs.Count)} lead to it.");

            var child = new Scope(inner, scope.Prefix + node.Layer + "/", scope, node);
            scope.Models[(node.Layer, use)] = child;
            if (node.Masks.Count > 0)
                _calls.Add((scope, node));
            if (!Expand(child))
                return false;
        }

        return true;
    }

    /// <summary>Follows an edge through models to the layer or input that gives its value.</summary>
    private Edge Resolve(Scope scope, Edge edge)
    {
        for (var step = 0; step <= 2 * _scopes + 2; step++)
        {
            if (++_steps > MostSteps)
                break;

            var input = scope.Parent is null ? -1 : scope.InputOf(edge);
            if (input >= 0)
                (scope, edge) = (scope.Parent!, scope.Call!.Inputs[input]);
            else if (scope.Models.TryGetValue((edge.Layer, edge.Node), out var model) && edge.Output < model.Model.Outputs.Count)
                (scope, edge) = (model, model.Model.Outputs[edge.Output]);
            else
                return new Edge(scope.Prefix + edge.Layer, scope.Uses.TryGetValue((edge.Layer, edge.Node), out var use) ? use : edge.Node, edge.Output);
        }

        if (_problems.Count == 0)
            Report(NetworkProblemKind.GraphInvalid, edge.Layer, $"the network runs in a circle through model '{NameText.Short(scope.Prefix + edge.Layer)}', or through too many models.");
        return edge;
    }

    private bool Report(NetworkProblemKind kind, string layer, string message)
    {
        _problems.Add(new NetworkProblem(kind, layer, null, message));
        return false;
    }
}
