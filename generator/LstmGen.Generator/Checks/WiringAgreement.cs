using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Holds what the attributes say of inputs, outputs and wires against the file: whatever they state must be so.</summary>
internal sealed class WiringAgreement(ModelDeclaration declaration, Manifest manifest, Network network, List<Problem> problems)
{
    private readonly DeclaredEdges _edges = new();

    public void Check()
    {
        CheckInputs();
        var declared = DeclaredLayer.AllOf(declaration.Layers, []);
        if (new UsesAgreement(declared, manifest, network, problems).Read(_edges) is not { } uses)
            return;

        if (declaration.Outputs is { } outputs)
            CheckEdges(Place.Outputs, "The outputs", outputs.Select(_edges.Read), network.Outputs);

        var layers = network.Layers.Where(layer => !layer.Type.IsIdentity).ToList();
        var stated = declared
            .Where(item => LayerTypes.Find(item.Declaration.ClassName) is { IsIdentity: false }).ToList();
        for (var position = 0; position < Math.Min(layers.Count, stated.Count); position++)
        {
            if (stated[position].Declaration.Inputs is { } inputs)
                CheckEdges(Place.Option(stated[position].Index, "Inputs"), $"The inputs of '{SafeText.Name(layers[position].Name)}'",
                    inputs.Select(_edges.Read), network.Nodes.First(node => node.Layer.Name == layers[position].Name).Inputs);
        }

        foreach (var (item, node) in uses)
        {
            if (item.Declaration.Inputs is { } inputs)
                CheckEdges(Place.Option(item.Index, "Inputs"), $"The inputs of '{SafeText.Name(_edges.Text(new Edge(node.Layer.Name, node.Use)))}'", inputs.Select(_edges.Read), node.Inputs);
        }
    }

    private void CheckInputs()
    {
        var stated = declaration.Layers.Select((layer, index) => (Layer: layer, Index: index)).Where(item => item.Layer.IsInput).ToList();
        if (stated.Count > 0 && stated.Count != network.Inputs.Count)
        {
            Differ(Place.Layer(stated[0].Index), $"The attributes have {NumberText.Counted(stated.Count, "input")}, but", $"{NumberText.Of(network.Inputs.Count)}: {string.Join(", ", network.Inputs.Select(input => $"'{SafeText.Name(input.Name)}'"))}");
            return;
        }

        for (var position = 0; position < stated.Count; position++)
        {
            var ((attribute, index), input) = (stated[position], network.Inputs[position]);
            if (attribute.Name is { } name && name != input.Name)
                Differ(Place.Option(index, "Name"), $"Input {NumberText.Of(position + 1)} is '{SafeText.Name(name)}' here, but", $"'{SafeText.Name(input.Name)}' there");
            Same(index, "Features", attribute.Features, LayerText.FeaturesOf(input.Value));
            Same(index, "Timesteps", attribute.Timesteps, input.Value.Timesteps);
            if (attribute.SampleShape is { } sample && !sample.Select(axis => (int?)axis).SequenceEqual(input.Value.Sample.Axes))
                problems.Add(Problem.Of(Descriptors.InputShapeDiffers, Place.Option(index, "SampleShape"), "SampleShape", LayerText.Shape(sample), $"'{manifest.Source}' has {input.Value.Sample} there", "Leave it out to take the file's."));
        }
    }

    private void Same(int index, string property, int? here, int? there)
    {
        if (here is { } stated && stated != there)
            problems.Add(Problem.Of(Descriptors.InputShapeDiffers, Place.Option(index, property), property, NumberText.Of(stated), $"'{manifest.Source}' has {LayerText.Axis(there)} there", "Leave it out to take the file's."));
    }

    /// <summary>Whatever passes a value on untouched may be left out.</summary>
    private void CheckEdges(Place place, string what, IEnumerable<Edge> stated, EquatableArray<Edge> found)
    {
        var here = stated.ToList();
        if (!here.Select(Through).SequenceEqual(found.Select(Through)))
            Differ(place, $"{what} are {Listed(here)} here, but", $"{Listed(found)} there");
    }

    private Edge Through(Edge edge)
    {
        while (network.Nodes.FirstOrDefault(node => node.Layer.Name == edge.Layer && node.Use == edge.Node) is { Layer.Type.IsIdentity: true } node)
            edge = node.Inputs[0];
        return edge;
    }

    private string Listed(IEnumerable<Edge> edges) => string.Join(", ", edges.Select(edge => $"'{SafeText.Name(_edges.Text(edge))}'"));

    private void Differ(Place place, string here, string there) => problems.Add(Problem.Of(Descriptors.LayersDiffer, place, here, manifest.Source, there));
}
