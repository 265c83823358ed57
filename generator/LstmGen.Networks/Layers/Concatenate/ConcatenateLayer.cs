namespace LstmGen.Networks;

/// <summary>Keras' Concatenate: values side by side along one axis, alike along all others.</summary>
internal sealed partial class ConcatenateLayer : LayerType
{
    public const string Axis = "axis";

    public override string ClassName => "Concatenate";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(new OptionDefinition(Axis, OptionKind.Int, "-1"));

    /// <summary>So does Keras put masks side by side.</summary>
    public override bool TakesMasks => true;

    public override string? WrongCount(LayerOptions options, int count) => count >= 2 ? null : "takes at least 2 inputs";

    /// <summary>One sequence after another does not come in the order of time.</summary>
    public override bool IsCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => !(inputs[0].Shape.IsSequence && AxisOf(options, inputs[0].Shape) == 0);

    public override string WhyNotCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => "puts one sequence after the end of another (axis = 1)";

    /// <summary>Side by side, what counts in one of the values counts in all; one after the other, each keeps its own mask.</summary>
    public override MaskFlow MaskOf(LayerOptions options, IReadOnlyList<NetworkValue> inputs, int output)
    {
        var axis = AxisOf(options, inputs[0].Shape);
        if (axis == 0)
            return inputs.Any(input => input.Mask is not null) ? MaskFlow.Begins : MaskFlow.Ends;

        return axis != inputs[0].Shape.Rank - 1 || inputs.Any(input => input.Mask is null) ? MaskFlow.Ends :
            inputs.All(input => input.Mask == inputs[0].Mask) ? MaskFlow.GoesOn :
            MaskFlow.Begins;
    }

    /// <summary>The axis of the shape along which values stand; null if the option names none. Keras counts the batch axis as 0, or from the end.</summary>
    public static int? AxisOf(LayerOptions options, Shape shape) => shape.AxisAt(options.Int(Axis));

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var first = inputs[0].Shape;
        if (inputs.FirstOrDefault(input => input.Shape.Rank != first.Rank) is { } other)
            return Inferred.DoesNotFit($"needs values with as many axes, but is given {first} and {other.Shape}.");
        if (AxisOf(options, first) is not { } axis)
            return Inferred.DoesNotFit($"has axis = {options.Text(Axis)}, but {first} has the axes {first.AxesText()}.");
        if (inputs.FirstOrDefault(input => !Without(input.Shape, axis).Equals(Without(first, axis))) is { } unlike)
            return Inferred.DoesNotFit($"puts values side by side along axis {options.Text(Axis)}, so all other axes must be alike, but is given {first} and {unlike.Shape}.");

        var lengths = inputs.Select(input => input.Shape.Axes[axis]).ToList();
        long? length = lengths.Any(one => one is null) ? null : lengths.Sum(one => (long)(one ?? 0));
        if (length > int.MaxValue)
            return Inferred.DoesNotFit($"would give {NumberText.Grouped(length ?? 0)} numbers along axis {options.Text(Axis)}.");
        var axes = first.Axes.Select((one, index) => index == axis ? (int?)length : one);
        return Inferred.Value(inputs[0] with { Shape = new Shape(axes.ToEquatable()) });
    }

    private static EquatableArray<int?> Without(Shape shape, int axis) => shape.Axes.Where((_, index) => index != axis).ToEquatable();
}
