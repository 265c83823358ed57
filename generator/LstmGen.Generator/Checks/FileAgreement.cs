using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Holds the layer attributes against the network that the file knows: whatever they state must be so.</summary>
internal sealed class FileAgreement(ModelDeclaration declaration, Manifest manifest, Network network, List<Problem> problems)
{
    public void Check()
    {
        var layers = network.Nodes.Where(node => !node.Layer.Type.IsIdentity).ToList();
        var stated = declaration.Layers.Select((layer, index) => (Layer: layer, Index: index))
            .Where(item => LayerTypes.Find(item.Layer.ClassName) is { IsIdentity: false }).ToList();
        for (var position = 0; position < Math.Max(layers.Count, stated.Count); position++)
        {
            if (position >= stated.Count)
            {
                Differ(Place.Class, $"The attributes end before layer {NumberText.Of(position + 1)}, but", $"{Named(layers[position].Layer)} there and {NumberText.Counted(layers.Count, "layer")} in all");
                return;
            }

            var (layer, index) = stated[position];
            if (position >= layers.Count)
            {
                Differ(Place.Layer(index), $"[{AttributeName(layer)}] is layer {NumberText.Of(position + 1)} here, but", $"only {NumberText.Counted(layers.Count, "layer")}: {string.Join(", ", layers.Select(node => Named(node.Layer)))}");
                return;
            }

            if (layer.ClassName != layers[position].Layer.Type.ClassName)
            {
                Differ(Place.Layer(index), $"[{AttributeName(layer)}] is layer {NumberText.Of(position + 1)} here, but", $"{Named(layers[position].Layer)} there");
                return;
            }

            CheckLayer(layer, index, layers[position]);
        }

        CheckTimesteps();
    }

    private void CheckLayer(LayerDeclaration stated, int index, Node node)
    {
        if (stated.Inputs is not null)
            problems.Add(Problem.Of(Descriptors.NotSupported, Place.Option(index, "Inputs"), "Inputs is not supported yet: for now each layer takes the output of the one before."));
        if (stated.Name is { } name && name != node.Layer.Name)
            Differ(index, "Name", "Name", node.Layer, name, node.Layer.Name);

        if (!SizesAreValid(stated, index, node.Layer) || !ShapesAgree(stated, index, node))
            return;

        foreach (var definition in node.Layer.Type.Options.Where(definition => definition.HasEffect))
        {
            if (stated.Options.FirstOrDefault(option => option.Name == definition.Name)?.Value is { } here && here != node.Layer.Options.Text(definition.Name))
                Differ(index, definition.PropertyName, definition.PropertyName, node.Layer, here, node.Layer.Options.Text(definition.Name)!);
        }
    }

    /// <summary>Whether each size is one at all: a shape that follows from a wrong one is noise.</summary>
    private bool SizesAreValid(LayerDeclaration stated, int index, Layer layer)
    {
        foreach (var definition in layer.Type.Options.Where(definition => definition.IsSize))
        {
            if (stated.Options.FirstOrDefault(option => option.Name == definition.Name)?.Value is not { } text || LayerOptionsCheck.Invalid(definition, text) is not { } reason)
                continue;
            problems.Add(Problem.Of(Descriptors.OptionInvalid, Place.Option(index, definition.PropertyName), $"{definition.PropertyName} of {Named(layer)} is {text}, but {reason}"));
            return false;
        }

        return true;
    }

    /// <summary>Whether the attribute's sizes give the shapes of the file's tensors; the first that does not is told with its cause.</summary>
    private bool ShapesAgree(LayerDeclaration stated, int index, Node node)
    {
        var layer = node.Layer;
        var input = node.InputValues[0];
        if (stated.Features is { } features)
            input = input with { Shape = input.Shape.WithFeatures(features) };
        var sizes = layer.Type.Options.Where(definition => definition.IsSize).Select(definition => definition.Name);
        var overriding = stated.Options.Where(option => sizes.Contains(option.Name));
        var options = layer.Options with { Stated = layer.Options.Stated.Where(option => overriding.All(other => other.Name != option.Name)).Concat(overriding).ToEquatable() };

        var expected = layer.Type.Parameters(options, [input]);
        for (var number = 0; number < layer.Parameters.Count; number++)
        {
            var found = layer.Parameters[number];
            if (expected[number].Shape.Equals(found.Shape))
                continue;
            var place = stated.Options.Any(option => option.Name == "units" && option.Value != layer.Options.Text("units")) ? Place.Option(index, "Units") : Place.Option(index, "Features");
            problems.Add(Problem.Of(Descriptors.TensorShape, place, manifest.Source, found.Name, found.ShapeText, SafeText.Name(layer.Name),
                LayerText.Attribute(layer.Type, options, input), expected[number].ShapeText, ShapeCause.Of(layer.Type, options, input, expected[number], found.Shape)));
            return false;
        }

        if (stated.Features is { } width && width != node.InputValues[0].Shape.Features)
        {
            problems.Add(Problem.Of(Descriptors.InputShapeDiffers, Place.Option(index, "Features"), "Features", NumberText.Of(width),
                $"'{manifest.Source}' has {LayerText.Axis(node.InputValues[0].Shape.Features)} there", "Leave it out to take the file's."));
            return false;
        }

        return true;
    }

    private void CheckTimesteps()
    {
        for (var index = 0; index < declaration.Layers.Count; index++)
        {
            if (declaration.Layers[index].Timesteps is { } timesteps && timesteps != network.Inputs[0].Value.Shape.Timesteps)
                problems.Add(Problem.Of(Descriptors.InputShapeDiffers, Place.Option(index, "Timesteps"), "Timesteps", NumberText.Of(timesteps),
                    $"'{manifest.Source}' has {LayerText.Axis(network.Inputs[0].Value.Shape.Timesteps)}", "Leave it out to take the file's."));
        }
    }

    private void Differ(int index, string property, string option, Layer layer, string here, string there) =>
        problems.Add(Problem.Of(Descriptors.OptionDiffers, Place.Option(index, property), option, SafeText.Name(layer.Name), SafeText.Name(here), SafeText.Name(there), manifest.Source));

    private void Differ(Place place, string here, string there) => problems.Add(Problem.Of(Descriptors.LayersDiffer, place, here, manifest.Source, there));

    private static string AttributeName(LayerDeclaration layer) => LayerTypes.Find(layer.ClassName)!.AttributeName;

    private static string Named(Layer layer) => $"{layer.Type.ClassName} '{SafeText.Name(layer.Name)}'";
}
