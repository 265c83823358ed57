namespace LstmGen.Networks;

/// <summary>
/// Keras' Normalization over the last axis: (x − mean) / max(√variance, 1e-7). Mean and variance are options of the layer, or else weights of it.
/// </summary>
internal sealed partial class NormalizationLayer : LayerType
{
    public const string Mean = "mean", Variance = "variance";

    public override string ClassName => "Normalization";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition("axis", OptionKind.Int, "-1"),
        new OptionDefinition(Mean, OptionKind.Numbers, OptionText.Null),
        new OptionDefinition(Variance, OptionKind.Numbers, OptionText.Null),
        new OptionDefinition("invert", OptionKind.Bool, "false") { OnlyDefault = true });

    /// <summary>mean (F), variance (F) and the count of samples that Keras adapted it to; none where the options state them.</summary>
    public override EquatableArray<Parameter> Parameters(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        if (options.Text(Mean) != OptionText.Null)
            return EquatableArray<Parameter>.Empty;

        var features = EquatableArray.Of(inputs[0].Shape.Features ?? 0);
        return EquatableArray.Of(
            new Parameter(Mean, features, Trainable: false),
            new Parameter(Variance, features, Trainable: false),
            new Parameter("count", EquatableArray<int>.Empty, Trainable: false) { IsRead = false, ElementBytes = 8 });
    }

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var shape = inputs[0].Shape;
        if (shape.Features is not { } features)
            return Inferred.DoesNotFit($"needs a known number of features, but the layer before gives {shape}.");

        foreach (var name in new[] { Mean, Variance })
        {
            var count = options.Numbers(name).Count;
            if (count > 0 && count != features)
                return Inferred.DoesNotFit($"has {count} numbers in {name}, but {features} features come in; they must be as many.");
        }

        return Inferred.Value(inputs[0]);
    }

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options)
    {
        if ((options.Text(Mean) == OptionText.Null) != (options.Text(Variance) == OptionText.Null))
            yield return (Mean, NetworkProblemKind.OptionInvalid, "goes with the variance: state both or neither.");
        if (options.Int("axis") != -1)
            yield return ("axis", NetworkProblemKind.OptionNotSupported, $"is {options.Text("axis")}, which is not supported yet; the last axis, -1, is.");
        if (options.Numbers(Variance).Any(text => NumberText.TryNumber(text, out var value) && value < 0))
            yield return (Variance, NetworkProblemKind.OptionInvalid, "has a negative number, which no variance is.");
    }
}
