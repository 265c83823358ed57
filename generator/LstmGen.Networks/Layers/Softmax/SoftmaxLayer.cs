namespace LstmGen.Networks;

/// <summary>Keras' Softmax: exp(x) / Σ exp(x) along one axis, the features or the timesteps.</summary>
internal sealed partial class SoftmaxLayer : LayerType
{
    public const string Axis = "axis";

    public override string ClassName => "Softmax";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(new OptionDefinition(Axis, OptionKind.Int, "-1"));

    /// <summary>Whether the sum is that of all timesteps, feature by feature.</summary>
    public static bool IsAlongTime(LayerOptions options, Shape shape) => shape.IsSequence && shape.AxisAt(options.Int(Axis)) == 0;

    /// <summary>A sum over the timesteps needs all of them.</summary>
    public override bool IsCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => !IsAlongTime(options, inputs[0].Shape);

    public override string WhyNotCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => "sums over all timesteps (axis = 1), so it needs them all";

    public override string? NotDistributedAs(LayerOptions options, IReadOnlyList<NetworkValue> inputs) =>
        IsAlongTime(options, inputs[0].Shape) ? $"sums along axis {options.Text(Axis)} of the sample {inputs[0].Shape}; that is not supported yet, the last axis is." : null;

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var shape = inputs[0].Shape;
        if (shape.Features is null)
            return Inferred.DoesNotFit($"needs a known number of features, but the layer before gives {shape}.");
        if (shape.AxisAt(options.Int(Axis)) is not { } axis)
            return Inferred.DoesNotFit($"has axis = {options.Text(Axis)}, but {shape} has the axes {shape.AxesText()}.");
        if (axis != shape.Rank - 1 && axis != 0)
            return Inferred.DoesNotFit($"sums along axis {options.Text(Axis)} of {shape}, which is not supported yet; the last axis, -1, and that of the timesteps, 1, are.");

        return inputs[0].Mask is { } mask
            ? Inferred.DoesNotFit($"is given the mask of '{NameText.Short(mask.Layer)}', which has one value a timestep; Keras refuses that, for its mask has one for each number. Use Activation('softmax'), which passes the mask on.")
            : Inferred.Value(inputs[0]);
    }
}
