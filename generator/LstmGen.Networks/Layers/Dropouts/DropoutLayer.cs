namespace LstmGen.Networks;

/// <summary>The Dropout family: noise in training, nothing at inference.</summary>
/// <param name="className">Keras' class name.</param>
/// <param name="amount">What the class calls its amount of noise: rate or stddev.</param>
internal sealed partial class DropoutLayer(string className, string amount) : LayerType
{
    public override string ClassName => className;

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition(amount, OptionKind.Number, "0") { HasEffect = false });

    public override bool IsIdentity => true;

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs) =>
        className == "SpatialDropout1D" && inputs[0].Shape.Rank != 2
            ? Inferred.DoesNotFit($"needs a sequence (timesteps, features), but the layer before gives {inputs[0].Shape}.")
            : Inferred.Value(inputs[0]);
}
