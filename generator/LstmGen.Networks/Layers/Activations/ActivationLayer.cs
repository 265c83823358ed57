namespace LstmGen.Networks;

/// <summary>Keras' Activation: a function on its own.</summary>
internal sealed partial class ActivationLayer : LayerType
{
    public override string ClassName => "Activation";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition("activation", OptionKind.Activation, null));

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs) =>
        inputs[0].Shape.Features is null
            ? Inferred.DoesNotFit($"needs a known number of features, but the layer before gives {inputs[0].Shape}.")
            : Inferred.Value(inputs[0]);
}
