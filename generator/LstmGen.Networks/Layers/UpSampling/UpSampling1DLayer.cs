namespace LstmGen.Networks;

/// <summary>Keras' UpSampling1D: each sample some times, one after the other; (timesteps, features) becomes (timesteps·size, features).</summary>
internal sealed partial class UpSampling1DLayer : LayerType
{
    public const string Size = "size";

    public override string ClassName => "UpSampling1D";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(new OptionDefinition(Size, OptionKind.Int, "2") { IsSize = true });

    public override string? NotDistributed => GoesThroughTime;

    public override bool SupportsMasking => false;

    public override bool IsCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => false;

    public override string WhyNotCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => "gives several samples for each, and one timestep gives one at most";

    public override int OutputsPerStep(LayerOptions options) => options.Int(Size);

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var shape = inputs[0].Shape;
        if (shape.Rank != 2)
            return Inferred.DoesNotFit($"needs a sequence (timesteps, features), but the layer before gives {shape}. If that is a recurrent layer, it has to return sequences.");

        var timesteps = (long?)shape.Timesteps * options.Int(Size);
        return timesteps > int.MaxValue
            ? Inferred.DoesNotFit($"would give {NumberText.Grouped(timesteps ?? 0)} timesteps.")
            : Inferred.Value(new NetworkValue(Shape.Of((int?)timesteps, shape.Features), inputs[0].Element));
    }
}
