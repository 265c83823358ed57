namespace LstmGen.Networks;

/// <summary>
/// Keras' LayerNormalization: γ·(x − mean) / √(variance + epsilon) + β, mean and variance being those of the row's own numbers. With rms_scaling neither the mean
/// is taken away nor β added: γ·x / √(variance + epsilon).
/// </summary>
internal sealed partial class LayerNormalizationLayer : NormLayer
{
    public const string RmsScaling = "rms_scaling";

    public override string ClassName => "LayerNormalization";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition(Axis, OptionKind.Ints, "-1"),
        new OptionDefinition(Epsilon, OptionKind.Number, "0.001"),
        new OptionDefinition(Center, OptionKind.Bool, "true"),
        new OptionDefinition(Scale, OptionKind.Bool, "true"),
        new OptionDefinition(RmsScaling, OptionKind.Bool, "false") { IsRare = true });

    public static bool HasGamma(LayerOptions options) => options.Bool(Scale) || options.Bool(RmsScaling);

    public static bool HasBeta(LayerOptions options) => options.Bool(Center) && !options.Bool(RmsScaling);

    /// <summary>gamma with scale or rms_scaling, beta with center unless there is rms_scaling, each as long as the axes.</summary>
    public override EquatableArray<Parameter> Parameters(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var shape = WeightShape(options, inputs[0].Shape);
        return new[] { new Parameter(Gamma, shape), new Parameter(Beta, shape) }
            .Where(parameter => parameter.Name == Gamma ? HasGamma(options) : HasBeta(options))
            .ToEquatable();
    }
}
