using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Finds what flows into a network that only attributes state: the inputs that are declared, or else one sequence, whose Features and Timesteps stand on the first
/// layer. What layers further on repeat of it is checked when the network is known.
/// </summary>
internal sealed class DeclaredInputs(ModelDeclaration declaration, List<DeclaredLayer> declared, string[] names, List<Problem> problems)
{
    private const string FeaturesName = "Features", TimestepsName = "Timesteps", SampleShapeName = "SampleShape";

    /// <summary>Height, width and channels.</summary>
    private const int MostSampleAxes = 3;

    /// <summary>Longer than any layer is wide: a minute of audio is one sequence.</summary>
    private const int MostTimesteps = 1 << 24;

    /// <summary>The inputs, or at least one problem.</summary>
    public EquatableArray<InputDescription> Find(ElementType element)
    {
        for (var index = 0; index < declaration.Layers.Count; index++)
        {
            CheckSize(index, FeaturesName, declaration.Layers[index].Features, LayerOptionsCheck.LargestSize);
            CheckSize(index, TimestepsName, declaration.Layers[index].Timesteps, MostTimesteps);
        }

        var inputs = declared.Where(item => item.Declaration.IsInput).ToList();
        return inputs.Count > 0
            ? inputs.Select(item => new InputDescription(names[item.Index], ShapeOf(item), element)).ToEquatable()
            : EquatableArray.Of(new InputDescription(Free(), Sequence(), element));
    }

    private Shape ShapeOf(DeclaredLayer input)
    {
        var (features, timesteps) = (input.Declaration.Features, input.Declaration.Timesteps);
        var sample = input.Declaration.SampleShape;
        var isTokens = FeedsTokens(names[input.Index], input.Index);
        if (sample is not null)
            CheckSample(input, sample.Value);
        else if (features is null && !isTokens)
            Missing(input.Index, "on the input", "Input(Features = 2)");
        if (input.Declaration.AnyLength && timesteps is not null)
            problems.Add(Problem.Of(Descriptors.OptionInvalid, Place.Option(input.Index, "AnyLength"), $"AnyLength of [Input] '{SafeText.Name(names[input.Index])}' is true, but Timesteps is {NumberText.Of(timesteps.Value)}; state one of them."));
        if (isTokens && sample is null && features is null or 1)
            return Shape.Of(timesteps);
        var axes = sample?.Select(axis => (int?)axis) ?? [features];
        return new Shape((timesteps is not null || input.Declaration.AnyLength ? axes.Prepend(timesteps) : axes).ToEquatable());
    }

    private void CheckSample(DeclaredLayer input, EquatableArray<int> axes)
    {
        var what = $"{SampleShapeName} of [Input] '{SafeText.Name(names[input.Index])}' is {LayerText.Shape(axes)}, but";
        var wrong = input.Declaration.Features is not null ? $"{FeaturesName} is stated too: it is the last axis of {SampleShapeName}; state one of them."
            : axes.Count is 0 or > MostSampleAxes ? $"a sample has from 1 to {NumberText.Of(MostSampleAxes)} axes, as (height, width, channels)."
            : axes.Any(axis => axis is < 1 or > LayerOptionsCheck.LargestSize) ? $"each axis must be from 1 to {NumberText.Grouped(LayerOptionsCheck.LargestSize)}."
            : null;
        if (wrong is not null)
            problems.Add(Problem.Of(Descriptors.OptionInvalid, Place.Option(input.Index, SampleShapeName), $"{what} {wrong}"));
    }

    /// <summary>Whether a layer that takes tokens reads a value, behind those that pass it on untouched.</summary>
    private bool FeedsTokens(string name, int index)
    {
        foreach (var reader in declared.Where(item => !item.Declaration.IsInput && item.Index > index))
        {
            var reads = reader.Declaration.Inputs is { } inputs ? inputs.Contains(name) : IsBefore(index, reader);
            if (reads && reader.Type is { } type && (type.TakesTokens || (type.IsIdentity && FeedsTokens(names[reader.Index], reader.Index))))
                return true;
        }

        return false;
    }

    /// <summary>Whether no other attribute stands between the two.</summary>
    private bool IsBefore(int index, DeclaredLayer reader) => declared.TakeWhile(item => item != reader).LastOrDefault()?.Index == index;

    /// <summary>The one sequence that flows in where no input is declared.</summary>
    private Shape Sequence()
    {
        var attributes = declaration.Layers;
        var (timesteps, features) = (attributes.Select(layer => layer.Timesteps).FirstOrDefault(stated => stated is not null), FirstFeatures());
        if (declared.Select(item => item.Type).FirstOrDefault(type => type is not { IsIdentity: true }) is { TakesTokens: true } && features is null or 1)
            return Shape.Of(timesteps);
        if (attributes.Count > 0 && features is null)
            Missing(0, "on the first layer", $"{attributes[0].AttributeName}(Features = 2)");
        return Shape.Of(timesteps, features);
    }

    /// <summary>The Features that say what flows in: no layer stands before them that gives another number.</summary>
    private int? FirstFeatures()
    {
        foreach (var layer in declaration.Layers)
        {
            if (layer.Features is { } features)
                return features;
            if (layer.Options.Any(option => option.Name is CellLayer.Units or EmbeddingLayer.OutputDim))
                return null;
        }

        return null;
    }

    /// <summary>A name for the input that no layer has.</summary>
    private string Free()
    {
        const string Default = "input_layer";
        var name = Default;
        for (var number = 1; names.Contains(name); number++)
            name = Default + "_" + NumberText.Of(number);
        return name;
    }

    private void Missing(int index, string where, string example) =>
        problems.Add(Problem.Of(Descriptors.InputShapeMissing, Place.Layer(index), declaration.Type.DisplayName, where, example));

    private void CheckSize(int index, string property, int? stated, int largest)
    {
        if (stated < 1 || stated > largest)
        {
            problems.Add(Problem.Of(Descriptors.OptionInvalid, Place.Option(index, property),
                $"{property} of '{declaration.Type.DisplayName}' is {NumberText.Of(stated.Value)}, but it must be from 1 to {NumberText.Grouped(largest)}."));
        }
    }
}
