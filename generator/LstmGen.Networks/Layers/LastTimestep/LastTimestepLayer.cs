namespace LstmGen.Networks;

/// <summary>The last sample of a sequence: <c>x[:, -1]</c>, which Keras keeps as the operation GetItem. (timesteps, features) becomes (features).</summary>
internal sealed partial class LastTimestepLayer : LayerType
{
    public override string ClassName => "GetItem";

    public override string AttributeName => "LastTimestep";

    public override EquatableArray<OptionDefinition> Options => EquatableArray<OptionDefinition>.Empty;

    public override string NotDistributed => GoesThroughTime;

    public override int OutputsPerStep(LayerOptions options) => 0;

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => inputs[0].Shape is { Rank: 2, Features: { } features }
        ? Inferred.Value(inputs[0] with { Shape = Shape.Of(features) })
        : Inferred.DoesNotFit($"needs a sequence (timesteps, features), but the layer before gives {inputs[0].Shape}.");
}
