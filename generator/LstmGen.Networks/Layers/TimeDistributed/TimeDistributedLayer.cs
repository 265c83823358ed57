namespace LstmGen.Networks;

/// <summary>Keras' TimeDistributed: a layer that sees each timestep by itself. (timesteps, …) becomes (timesteps, …).</summary>
internal sealed partial class TimeDistributedLayer : LayerType
{
    private const string LayerOption = "layer";

    public override string ClassName => "TimeDistributed";

    public override EquatableArray<OptionDefinition> Options => EquatableArray<OptionDefinition>.Empty;

    public override EquatableArray<string> InnerOptions { get; } = EquatableArray.Of(LayerOption);

    public override IEnumerable<(string Role, LayerDescription Layer)> InnerLayers(EquatableArray<LayerDescription> stated) => stated.Select(layer => (LayerOption, layer));

    public override IReadOnlyList<NetworkValue> InnerInputs(LayerOptions options, IReadOnlyList<NetworkValue> inputs, int index) =>
        inputs.Select(input => input with { Shape = input.Shape.OfSample }).ToList();

    public override int? Vocabulary(LayerOptions options) => options.Inner[0].Type.Vocabulary(options.Inner[0].Options);

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var shape = inputs[0].Shape;
        if (shape.Rank < 2)
            return Inferred.DoesNotFit($"needs a sequence (timesteps, …), but the layer before gives {shape}.");

        var (_, type, inner) = options.Inner[0];
        if (type.WrongCount(inner, 1) is { } takes)
            return Inferred.DoesNotFit($"holds {NameText.WithArticle(type.ClassName)}, which {takes}, but a layer sees one sample at each timestep.");

        var within = InnerInputs(options, inputs, 0);
        var inferred = type.Infer(inner, within);
        return (inferred.Mismatch ?? type.NotDistributedAs(inner, within)) is { } mismatch
            ? Inferred.DoesNotFit($"holds {NameText.WithArticle(type.ClassName)}, which {mismatch}")
            : Inferred.Value(inputs[0] with { Shape = new Shape(inferred.Outputs[0].Shape.Axes.Prepend(shape.Axes[0]).ToEquatable()) });
    }

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options)
    {
        if (options.Inner.Count != 1)
            yield return (LayerOption, NetworkProblemKind.OptionInvalid, $"has to be one layer, but {NumberText.Of(options.Inner.Count)} are stated.");
        else if (options.Inner[0].Type is { NotDistributed: { } reason } type)
            yield return (LayerOption, NetworkProblemKind.OptionNotSupported, $"is {NameText.WithArticle(type.ClassName)}, which {reason}; that is not supported yet.");
    }
}
