namespace LstmGen.Networks;

/// <summary>
/// The order in which Keras lists the inputs and layers of a functional model: by how far from the outputs they are, and among equals by when
/// a walk from the outputs back to the inputs meets them first.
/// </summary>
internal sealed class SummaryOrder
{
    private readonly Dictionary<(string Layer, int Use), Edge[]> _sources = [];
    private readonly List<(string Layer, int Use)> _finished = [];
    private readonly Dictionary<string, int> _met = [];
    private readonly Dictionary<(string Layer, int Use), int> _depths = [];
    private readonly Dictionary<string, int> _depthOfName = [];

    public SummaryOrder(Network network)
    {
        foreach (var input in network.Inputs)
            _sources[(input.Name, 0)] = [];
        var outline = network.Outline;
        foreach (var use in outline.Uses)
            _sources[(use.Part, use.Use)] = [.. use.Inputs];
        foreach (var output in outline.Outputs)
            Walk((output.Layer, output.Node));
        Measure();

        // What leads to no output stands at the end.
        var rest = network.Inputs.Select(input => input.Name).Concat(outline.Parts.Select(part => part.Name)).Where(name => !_met.ContainsKey(name));
        Names = _met.Keys.OrderByDescending(name => _depthOfName[name]).ThenBy(name => _met[name]).Concat(rest).ToEquatable();
        IsSequence = _sources.Values.All(sources => sources.Length <= 1) &&
            _depths.Values.Distinct().Count() == _sources.Count &&
            _sources.Keys.Select(node => node.Layer).Distinct().Count() == _sources.Count;
    }

    /// <summary>The names of inputs and layers.</summary>
    public EquatableArray<string> Names { get; }

    /// <summary>Whether each takes one value and stands alone at its distance: Keras then leaves out what it is connected to.</summary>
    public bool IsSequence { get; }

    /// <summary>Depth first, on a stack of its own: a long network must not be a deep recursion.</summary>
    private void Walk((string Layer, int Use) start)
    {
        var seen = new HashSet<(string, int)>(_finished);
        var path = new Stack<((string Layer, int Use) Node, int Next)>();
        Enter(start);
        while (path.Count > 0)
        {
            var (node, next) = path.Pop();
            if (next == _sources[node].Length)
            {
                _finished.Add(node);
                continue;
            }

            path.Push((node, next + 1));
            var source = _sources[node][next];
            Enter((source.Layer, source.Node));
        }

        void Enter((string Layer, int Use) node)
        {
            if (!_sources.ContainsKey(node) || !seen.Add(node))
                return;

            if (!_met.ContainsKey(node.Layer))
                _met[node.Layer] = _met.Count;
            path.Push((node, 0));
        }
    }

    /// <summary>From the outputs backwards: each source is at least one further away, and all uses of a layer as far as the furthest before.</summary>
    private void Measure()
    {
        foreach (var node in Enumerable.Reverse(_finished))
        {
            _depths.TryGetValue(node, out var depth);
            _depthOfName.TryGetValue(node.Layer, out var ofOtherUses);
            depth = Math.Max(depth, ofOtherUses);
            _depthOfName[node.Layer] = _depths[node] = depth;
            foreach (var source in _sources[node])
            {
                var parent = (source.Layer, source.Node);
                _depths.TryGetValue(parent, out var before);
                _depths[parent] = Math.Max(depth + 1, before);
            }
        }
    }
}
