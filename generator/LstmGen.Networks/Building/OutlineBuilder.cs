namespace LstmGen.Networks;

/// <summary>Draws the outline of a network that was taken apart: its description, with the shapes and parameters that were found.</summary>
internal sealed class OutlineBuilder(NetworkDescription stated, NestedModels.Flat flat, IReadOnlyDictionary<Edge, NetworkValue> values, EquatableArray<Layer> layers)
{
    public Outline Build()
    {
        var byName = layers.ToDictionary(layer => layer.Name);
        var parts = new List<OutlinePart>();
        foreach (var layer in stated.Layers)
        {
            if (layer.Model is not null)
                parts.Add(new OutlinePart(layer.Name, layer.ClassName, Parameters(layers.Where(item => item.Name.StartsWith(layer.Name + "/", StringComparison.Ordinal)))));
            else if (byName.TryGetValue(layer.Name, out var found))
                parts.Add(new OutlinePart(layer.Name, layer.ClassName, Parameters([found])));
        }

        var uses = stated.NumberedNodes.Select(item => new OutlineUse(item.Node.Layer, item.Use, item.Node.Sources.ToEquatable(), Outputs(item.Node.Layer, item.Use).ToEquatable()));
        return new Outline(stated.Inputs.Select(input => input.Batch).FirstOrDefault(batch => batch is not null), parts.ToEquatable(), uses.ToEquatable(), stated.Outputs);
    }

    private IEnumerable<NetworkValue> Outputs(string layer, int use)
    {
        for (var output = 0; ; output++)
        {
            var edge = new Edge(layer, use, output);
            if (!values.TryGetValue(flat.ModelOutputs.TryGetValue(edge, out var given) ? given : edge, out var value))
                yield break;
            yield return value;
        }
    }

    private static EquatableArray<Parameter> Parameters(IEnumerable<Layer> layers) => layers.SelectMany(layer => layer.SelfAndInner).SelectMany(layer => layer.Parameters).ToEquatable();
}
