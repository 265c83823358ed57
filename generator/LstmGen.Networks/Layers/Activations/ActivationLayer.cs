namespace LstmGen.Networks;

/// <summary>Keras' Activation: any function, by its name.</summary>
internal sealed class ActivationLayer : FunctionLayer
{
    public override string ClassName => "Activation";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition("activation", OptionKind.Activation, null));

    public override Activation Function(LayerOptions options) => options.Activation("activation");
}
