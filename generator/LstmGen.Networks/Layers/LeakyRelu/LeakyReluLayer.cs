namespace LstmGen.Networks;

/// <summary>Keras' LeakyReLU: x from 0 on, negative_slope·x below. The layer's slope is 0.3 by default, that of the function leaky_relu 0.2.</summary>
internal sealed class LeakyReluLayer() : ParametricLayer("leaky_relu")
{
    public override string ClassName => "LeakyReLU";

    public override string AttributeName => "LeakyRelu";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(new OptionDefinition("negative_slope", OptionKind.Number, "0.3"));
}
