namespace LstmGen.Networks;

/// <summary>Keras' ZeroPadding1D: the sequence with samples of zeros before its beginning and after its end.</summary>
internal sealed partial class ZeroPadding1DLayer : LayerType
{
    public const string Padding = "padding";

    public override string ClassName => "ZeroPadding1D";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(new OptionDefinition(Padding, OptionKind.Ints, "1,1"));

    public override string? NotDistributed => GoesThroughTime;

    public override bool SupportsMasking => false;

    public override bool IsCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => false;

    public override string WhyNotCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => "gives samples beside those of its sequence, and one timestep gives one at most";

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var shape = inputs[0].Shape;
        if (shape.Rank != 2)
            return Inferred.DoesNotFit($"needs a sequence (timesteps, features), but the layer before gives {shape}. If that is a recurrent layer, it has to return sequences.");

        var (first, last) = TimeEnds.Of(options, Padding);
        long? timesteps = shape.Timesteps is { } given ? (long)given + first + last : null;
        return timesteps > int.MaxValue
            ? Inferred.DoesNotFit($"would give {NumberText.Grouped(timesteps ?? 0)} timesteps.")
            : Inferred.Value(new NetworkValue(Shape.Of((int?)timesteps, shape.Features), inputs[0].Element));
    }

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options) => TimeEnds.Problems(options, Padding);
}
