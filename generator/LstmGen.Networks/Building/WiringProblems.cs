namespace LstmGen.Networks;

/// <summary>Says what is wrong with the wires of a network: values that come from nowhere, run in a circle, or go nowhere.</summary>
/// <param name="stated">The network as it is stated.</param>
/// <param name="flat">The same with the models within it taken apart.</param>
/// <param name="values">The values that are known, of <paramref name="flat"/>.</param>
internal sealed class WiringProblems(NetworkDescription stated, NetworkDescription flat, IReadOnlyDictionary<Edge, NetworkValue> values)
{
    /// <summary>Why none of the nodes has all its inputs.</summary>
    public NetworkProblem Unreachable(IReadOnlyList<(NodeDescription Node, int Use)> waiting)
    {
        var uses = new HashSet<(string, int)>(flat.NumberedNodes.Select(item => (item.Node.Layer, item.Use)));
        foreach (var (node, use) in waiting)
        {
            var unknown = node.Sources.FirstOrDefault(edge => !values.ContainsKey(edge) && (!uses.Contains((edge.Layer, edge.Node)) || HasFirst(edge)));
            if (unknown is not null)
                return Invalid(node.Layer, use, $"layer '{NameText.Short(node.DisplayName)}' takes its input from '{NameOf(unknown)}', but {Lacking(unknown)}");
        }

        return Invalid(waiting[0].Node.Layer, waiting[0].Use, $"the network runs in a circle through {string.Join(", ", waiting.Select(item => $"'{NameText.Short(item.Node.DisplayName)}'").Distinct())}.");
    }

    /// <summary>An output that nothing gives, or what nothing reads; null if there is neither.</summary>
    public NetworkProblem? Loose()
    {
        foreach (var output in flat.Outputs.Where(output => !values.ContainsKey(output)))
        {
            var which = output.Output == 0 ? "" : $"output {NumberText.Of(output.Output)} of ";
            return Invalid(output.Layer, output.Node, $"the network's output is {which}'{NameOf(output)}', but no layer or input gives that.{(HasFirst(output) ? "" : Suggestion(output.Layer))}");
        }

        // What is read within a model is that model's own business.
        var read = new HashSet<(string, int)>(stated.Nodes.SelectMany(node => node.Sources).Concat(stated.Outputs).Select(edge => (edge.Layer, edge.Node)));
        foreach (var (node, use) in stated.NumberedNodes.Where(item => !read.Contains((item.Node.Layer, item.Use))))
            return Invalid(node.Layer, use, $"nothing reads what '{NameText.Short(node.DisplayName)}' gives, and it is no output of the network: let a layer take it, make it an output, or take the layer away.");

        return null;
    }

    private bool HasFirst(Edge edge) => values.ContainsKey(edge with { Output = 0 });

    private string Lacking(Edge edge)
    {
        if (flat.Layers.All(layer => layer.Name != edge.Layer) && !HasFirst(edge))
            return $"no layer or input is named so.{Suggestion(edge.Layer)}";
        return HasFirst(edge) ? $"that has no output {NumberText.Of(edge.Output)}." : $"that is not used {NumberText.Counted(edge.Node + 1L, "time")}.";
    }

    private string Suggestion(string name)
    {
        var uses = flat.Nodes.Select(node => node.Name).OfType<string>();
        var closest = EditDistance.Closest(name, flat.Layers.Select(layer => layer.Name).Concat(flat.Inputs.Select(input => input.Name)).Concat(uses));
        return closest is null ? "" : $" Did you mean '{NameText.Short(closest)}'?";
    }

    /// <summary>What the use of a layer is called that an edge comes from.</summary>
    private string NameOf(Edge edge) => NameText.Short(flat.NumberedNodes.FirstOrDefault(item => item.Node.Layer == edge.Layer && item.Use == edge.Node).Node?.DisplayName ?? edge.Layer);

    private static NetworkProblem Invalid(string layer, int use, string message) => new(NetworkProblemKind.GraphInvalid, layer, null, message) { Use = use };
}
