namespace LstmGen.Networks;

/// <summary>A layer that is an activation function on its own: Activation, ReLU, LeakyReLU, ELU.</summary>
internal abstract partial class FunctionLayer : LayerType
{
    /// <summary>The function, with its parameters.</summary>
    public abstract Activation Function(LayerOptions options);

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var shape = inputs[0].Shape;
        if (shape.Features is not { } features)
            return Inferred.DoesNotFit($"needs a known number of features, but the layer before gives {shape}.");
        if (!Function(options).Halves)
            return Inferred.Value(inputs[0]);

        return features % 2 == 0
            ? Inferred.Value(inputs[0] with { Shape = shape.WithFeatures(features / 2) })
            : Inferred.DoesNotFit($"multiplies one half of its input by the other and so needs an even number of features, but the layer before gives {shape}.");
    }
}
