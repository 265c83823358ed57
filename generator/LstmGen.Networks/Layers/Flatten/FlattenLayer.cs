namespace LstmGen.Networks;

/// <summary>Keras' Flatten: all numbers side by side, the last axis' first. (timesteps, …, features) becomes (numbers).</summary>
internal sealed partial class FlattenLayer : LayerType
{
    public override string ClassName => "Flatten";

    public override EquatableArray<OptionDefinition> Options => EquatableArray<OptionDefinition>.Empty;

    public override bool SupportsMasking => false;

    /// <summary>A vector is flat already; of a sequence all timesteps are needed.</summary>
    public override bool IsCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => inputs[0].Shape.Rank < 2;

    public override string WhyNotCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => "makes one vector of all timesteps, so it needs them all";

    public override int OutputsPerStep(LayerOptions options) => 0;

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var shape = inputs[0].Shape;
        if (shape.Axes.Any(axis => axis is null))
            return Inferred.DoesNotFit($"needs a fixed number of numbers, but the layer before gives {shape}: only the caller would know how many there are. State Timesteps, or flatten each timestep: TimeDistributed(Flatten()).");
        return shape.Count is > int.MaxValue and var count
            ? Inferred.DoesNotFit($"would give more numbers than a span holds: {NumberText.Grouped(count)}.")
            : Inferred.Value(new NetworkValue(Shape.Of((int)shape.Count), inputs[0].Element));
    }
}
