namespace LstmGen.Networks;

/// <summary>Says what is wrong with the wires of a network: values that come from nowhere, run in a circle, or go nowhere.</summary>
/// <param name="stated">The network as it is stated.</param>
/// <param name="flat">The same with the models within it taken apart.</param>
/// <param name="values">The values that are known, of <paramref name="flat"/>.</param>
internal sealed class WiringProblems(NetworkDescription stated, NetworkDescription flat, IReadOnlyDictionary<Edge, NetworkValue> values)
{
    /// <summary>Why none of the nodes has all its inputs.</summary>
    public NetworkProblem Unreachable(IEnumerable<NodeDescription> waiting)
    {
        var uses = new HashSet<(string, int)>(flat.NumberedNodes.Select(item => (item.Node.Layer, item.Use)));
        var nodes = waiting.ToList();
        foreach (var node in nodes)
        {
            var unknown = node.Sources.FirstOrDefault(edge => !values.ContainsKey(edge) && (!uses.Contains((edge.Layer, edge.Node)) || HasFirst(edge)));
            if (unknown is not null)
                return Invalid(node.Layer, $"layer '{NameText.Short(node.Layer)}' takes its input from '{NameText.Short(unknown.Layer)}', but {Lacking(unknown)}");
        }

        return Invalid(nodes[0].Layer, $"the network runs in a circle through {string.Join(", ", nodes.Select(node => $"'{NameText.Short(node.Layer)}'").Distinct())}.");
    }

    /// <summary>An output that nothing gives, or what nothing reads; null if there is neither.</summary>
    public NetworkProblem? Loose()
    {
        foreach (var output in flat.Outputs.Where(output => !values.ContainsKey(output)))
        {
            var which = output.Output == 0 ? "" : $"output {NumberText.Of(output.Output)} of ";
            return Invalid(output.Layer, $"the network's output is {which}'{NameText.Short(output.Layer)}', but no layer or input gives that.{(HasFirst(output) ? "" : Suggestion(output.Layer))}");
        }

        // What is read within a model is that model's own business.
        var read = new HashSet<(string, int)>(stated.Nodes.SelectMany(node => node.Sources).Concat(stated.Outputs).Select(edge => (edge.Layer, edge.Node)));
        foreach (var (node, _) in stated.NumberedNodes.Where(item => !read.Contains((item.Node.Layer, item.Use))))
            return Invalid(node.Layer, $"nothing reads what '{NameText.Short(node.Layer)}' gives, and it is no output of the network: let a layer take it, make it an output, or take the layer away.");

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
        var closest = flat.Layers.Select(layer => layer.Name).Concat(flat.Inputs.Select(input => input.Name))
            .Select(known => (Name: known, Distance: EditDistance.Between(known, name)))
            .Where(candidate => candidate.Distance <= Math.Max(2, name.Length / 4) && candidate.Distance < candidate.Name.Length)
            .OrderBy(candidate => candidate.Distance).Select(candidate => candidate.Name).FirstOrDefault();
        return closest is null ? "" : $" Did you mean '{NameText.Short(closest)}'?";
    }

    private static NetworkProblem Invalid(string layer, string message) => new(NetworkProblemKind.GraphInvalid, layer, null, message);
}
