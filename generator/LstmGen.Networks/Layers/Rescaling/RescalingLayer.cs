namespace LstmGen.Networks;

/// <summary>Keras' Rescaling: x · scale + offset.</summary>
internal sealed partial class RescalingLayer : LayerType
{
    public override string ClassName => "Rescaling";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition("scale", OptionKind.Number, null),
        new OptionDefinition("offset", OptionKind.Number, "0"));

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => Inferred.Value(inputs[0]);
}
