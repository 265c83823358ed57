namespace LstmGen.Networks;

/// <summary>Keras' BatchNormalization at inference: γ·(x − mean) / √(variance + epsilon) + β for each feature, mean and variance being those of the training.</summary>
internal sealed partial class BatchNormalizationLayer : NormLayer
{
    public const string MovingMean = "moving_mean", MovingVariance = "moving_variance";

    public override string ClassName => "BatchNormalization";

    protected override bool TakesAxes => false;

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition(Axis, OptionKind.Int, "-1"),
        new OptionDefinition(Epsilon, OptionKind.Number, "0.001"),
        new OptionDefinition(Center, OptionKind.Bool, "true"),
        new OptionDefinition(Scale, OptionKind.Bool, "true"),
        new OptionDefinition("renorm", OptionKind.Bool, "false") { OnlyDefault = true });

    /// <summary>gamma (features) with scale, beta (features) with center, moving mean and moving variance (features).</summary>
    public override EquatableArray<Parameter> Parameters(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var features = WeightShape(options, inputs[0].Shape);
        return new[] { new Parameter(Gamma, features), new Parameter(Beta, features) }
            .Where(parameter => options.Bool(parameter.Name == Gamma ? Scale : Center))
            .Concat([new Parameter(MovingMean, features, Trainable: false), new Parameter(MovingVariance, features, Trainable: false)])
            .ToEquatable();
    }
}
