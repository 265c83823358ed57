namespace LstmGen.Networks;

/// <summary>Keras' RMSNormalization: scale·x / √(mean of x² + epsilon).</summary>
internal sealed partial class RmsNormalizationLayer : NormLayer
{
    public override string ClassName => "RMSNormalization";

    public override string AttributeName => "RmsNormalization";

    public override bool SupportsMasking => false;

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition(Axis, OptionKind.Ints, "-1"),
        new OptionDefinition(Epsilon, OptionKind.Number, "1E-06"));

    /// <summary>scale, as long as the axes.</summary>
    public override EquatableArray<Parameter> Parameters(LayerOptions options, IReadOnlyList<NetworkValue> inputs) =>
        EquatableArray.Of(new Parameter(Scale, WeightShape(options, inputs[0].Shape)));
}
