namespace LstmGen.Networks;

/// <summary>Keras' RepeatVector: (features) becomes a sequence of n times the same, (n, features).</summary>
internal sealed partial class RepeatVectorLayer : LayerType
{
    public const string Count = "n";

    public override string ClassName => "RepeatVector";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition(Count, OptionKind.Int, null) { IsSize = true, PropertyName = "Count" });

    public override string NotDistributed => "would make a sequence of each timestep";

    /// <summary>The new sequence begins when the one before has ended.</summary>
    public override bool IsCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => false;

    public override string WhyNotCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => "makes a sequence of a vector, which begins where the one before has ended";

    public override int OutputsPerStep(LayerOptions options) => options.Int(Count);

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => inputs[0].Shape is { Rank: 1, Features: { } features }
        ? Inferred.Value(inputs[0] with { Shape = Shape.Of(options.Int(Count), features) })
        : Inferred.DoesNotFit($"needs one vector (features), but the layer before gives {inputs[0].Shape}. If that is a recurrent layer, it must not return sequences.");
}
