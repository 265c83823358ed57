using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Holds the layer attributes against the network that the file knows: whatever they state must be so.</summary>
internal sealed class FileAgreement(ModelDeclaration declaration, Manifest manifest, Network network, List<Problem> problems)
{
    public void Check()
    {
        new WiringAgreement(declaration, manifest, network, problems).Check();
        var layers = network.Layers.Where(layer => !layer.Type.IsIdentity).ToList();
        var declared = DeclaredLayer.AllOf(declaration.Layers, problems).Where(item => item.Declaration is { IsInput: false, Shares: null }).ToList();
        var stated = declared.Where(item => !IsIdentity(item)).ToList();
        for (var position = 0; position < Math.Max(layers.Count, stated.Count); position++)
        {
            if (position >= stated.Count)
            {
                Differ(Place.Class, $"The attributes end before layer {NumberText.Of(position + 1)}, but", $"{LayerText.Named(layers[position])} there and {NumberText.Counted(layers.Count, "layer")} in all");
                return;
            }

            var place = Place.Layer(stated[position].Index);
            var attribute = stated[position].Declaration;
            if (position >= layers.Count)
            {
                Differ(place, $"[{attribute.AttributeName}] is layer {NumberText.Of(position + 1)} here, but", $"only {NumberText.Counted(layers.Count, "layer")}: {string.Join(", ", layers.Select(LayerText.Named))}");
                return;
            }

            if (attribute.ClassName != layers[position].Type.ClassName)
            {
                Differ(place, $"[{attribute.AttributeName}] is layer {NumberText.Of(position + 1)} here, but", $"{LayerText.Named(layers[position])} there");
                return;
            }

            if (attribute.Name is { } name && name != layers[position].Name)
                Differ(stated[position].Index, "Name", layers[position], name, layers[position].Name);
            CheckLayer(stated[position], layers[position]);
        }

        foreach (var item in declared.Where(IsIdentity))
            CheckTimesteps(item, network.Inputs[0].Value.Timesteps);
    }

    private void CheckLayer(DeclaredLayer stated, Layer layer)
    {
        var (index, attribute) = (stated.Index, stated.Declaration);
        if (!SizesAreValid(attribute, index, layer) || !ShapesAgree(attribute, index, layer))
            return;

        foreach (var definition in layer.Type.Options.Where(definition => definition.HasEffect))
        {
            if (attribute.Options.FirstOrDefault(option => option.Name == definition.Name)?.Value is { } here && here != layer.Options.Text(definition.Name))
                Differ(index, definition.PropertyName, layer, here, layer.Options.Text(definition.Name)!);
        }

        var value = layer.Inputs[0];
        CheckTimesteps(stated, value.IsSequence ? value.Timesteps : network.Inputs[0].Value.Timesteps);
        CheckInner(stated, layer);
    }

    /// <summary>What a layer holds; what is not stated follows from what is.</summary>
    private void CheckInner(DeclaredLayer stated, Layer layer)
    {
        var expected = layer.Type.InnerLayers(stated.Describe(layer.Name).Inner).ToList();
        for (var number = 0; number < expected.Count && number < layer.Inner.Count; number++)
        {
            var isStated = number < stated.Inner.Count;
            if (expected[number].Layer.ClassName != layer.Inner[number].Type.ClassName)
            {
                Differ(Place.Layer(isStated ? stated.Inner[number].Index : stated.Index),
                    $"[{stated.Declaration.AttributeName}] holds {NameText.WithArticle(expected[number].Layer.ClassName)} as its {expected[number].Role} here, but", $"{LayerText.Named(layer.Inner[number])} there");
                return;
            }

            if (isStated)
                CheckLayer(stated.Inner[number], layer.Inner[number]);
        }
    }

    /// <summary>Whether each size is one at all: a shape that follows from a wrong one is noise.</summary>
    private bool SizesAreValid(LayerDeclaration stated, int index, Layer layer)
    {
        foreach (var definition in layer.Type.Options.Where(definition => definition.IsSize))
        {
            if (stated.Options.FirstOrDefault(option => option.Name == definition.Name)?.Value is not { } text || LayerOptionsCheck.Invalid(definition, text) is not { } reason)
                continue;
            problems.Add(Problem.Of(Descriptors.OptionInvalid, Place.Option(index, definition.PropertyName), $"{definition.PropertyName} of {LayerText.Named(layer)} is {text}, but {reason}"));
            return false;
        }

        return true;
    }

    /// <summary>Whether the attribute's sizes give the shapes of the file's tensors; the first that does not is told with its cause.</summary>
    private bool ShapesAgree(LayerDeclaration stated, int index, Layer layer)
    {
        var input = layer.Inputs[0];
        if (stated.Features is { } features)
            input = input with { Shape = input.Shape.WithFeatures(features) };
        var sizes = layer.Type.Options.Where(definition => definition.IsSize).Select(definition => definition.Name);
        var overriding = stated.Options.Where(option => sizes.Contains(option.Name));
        var options = layer.Options with { Stated = layer.Options.Stated.Where(option => overriding.All(other => other.Name != option.Name)).Concat(overriding).ToEquatable() };

        var expected = layer.Type.Parameters(options, [input, .. layer.Inputs.Skip(1)]);
        for (var number = 0; number < layer.Parameters.Count; number++)
        {
            var found = layer.Parameters[number];
            if (expected[number].Shape.Equals(found.Shape))
                continue;
            var place = stated.Options.Any(option => option.Name == CellLayer.Units && option.Value != layer.Options.Text(CellLayer.Units)) ? Place.Option(index, "Units") : Place.Option(index, "Features");
            problems.Add(Problem.Of(Descriptors.TensorShape, place, manifest.Source, found.Name, found.ShapeText, SafeText.Name(layer.Name),
                LayerText.Attribute(layer.Type, options, input), expected[number].ShapeText, ShapeCause.Of(layer.Type, options, input, expected[number], found.Shape)));
            return false;
        }

        if (stated.Features is { } width && width != LayerText.FeaturesOf(layer.Inputs[0]))
        {
            problems.Add(Problem.Of(Descriptors.InputShapeDiffers, Place.Option(index, "Features"), "Features", NumberText.Of(width),
                $"'{manifest.Source}' has {LayerText.Axis(LayerText.FeaturesOf(layer.Inputs[0]))} there", "Leave it out to take the file's."));
            return false;
        }

        return true;
    }

    private void CheckTimesteps(DeclaredLayer stated, int? timesteps)
    {
        if (stated.Declaration.Timesteps is { } here && here != timesteps)
            problems.Add(Problem.Of(Descriptors.InputShapeDiffers, Place.Option(stated.Index, "Timesteps"), "Timesteps", NumberText.Of(here),
                $"'{manifest.Source}' has {LayerText.Axis(timesteps)}", "Leave it out to take the file's."));
    }

    private void Differ(int index, string property, Layer layer, string here, string there) =>
        problems.Add(Problem.Of(Descriptors.OptionDiffers, Place.Option(index, property), property, SafeText.Name(layer.Name), SafeText.Name(here), SafeText.Name(there), manifest.Source));

    private void Differ(Place place, string here, string there) => problems.Add(Problem.Of(Descriptors.LayersDiffer, place, here, manifest.Source, there));

    private static bool IsIdentity(DeclaredLayer item) => LayerTypes.Find(item.Declaration.ClassName) is { IsIdentity: true };
}
