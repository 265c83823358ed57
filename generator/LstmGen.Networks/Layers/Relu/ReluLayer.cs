namespace LstmGen.Networks;

/// <summary>Keras' ReLU: x above the threshold, but no more than max_value; negative_slope·(x − threshold) up to it.</summary>
internal sealed class ReluLayer() : ParametricLayer("relu")
{
    public override string ClassName => "ReLU";

    public override string AttributeName => "Relu";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition("max_value", OptionKind.Number, OptionText.Null) { IsNullable = true },
        new OptionDefinition("negative_slope", OptionKind.Number, "0"),
        new OptionDefinition("threshold", OptionKind.Number, "0"));
}
