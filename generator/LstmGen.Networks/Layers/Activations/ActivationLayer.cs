namespace LstmGen.Networks;

/// <summary>Keras' Activation: a function on its own.</summary>
internal sealed partial class ActivationLayer : LayerType
{
    public override string ClassName => "Activation";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition("activation", OptionKind.Activation, null));

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var shape = inputs[0].Shape;
        if (shape.Features is not { } features)
            return Inferred.DoesNotFit($"needs a known number of features, but the layer before gives {shape}.");
        if (!options.Activation("activation").Halves)
            return Inferred.Value(inputs[0]);

        return features % 2 == 0
            ? Inferred.Value(inputs[0] with { Shape = shape.WithFeatures(features / 2) })
            : Inferred.DoesNotFit($"multiplies one half of its input by the other and so needs an even number of features, but the layer before gives {shape}.");
    }
}
