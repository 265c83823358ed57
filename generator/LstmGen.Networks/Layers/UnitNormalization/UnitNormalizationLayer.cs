namespace LstmGen.Networks;

/// <summary>Keras' UnitNormalization: x / max(√(Σ x²), 1e-12), so that the squares of a sample's numbers add up to 1.</summary>
internal sealed partial class UnitNormalizationLayer : NormLayer
{
    public override string ClassName => "UnitNormalization";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(new OptionDefinition(Axis, OptionKind.Ints, "-1"));
}
