namespace LstmGen.Networks;

/// <summary>
/// Keras' Dot: sums of products along one axis of each of two values, whose other axes stand one after the other in the output. Of two vectors (n) one number remains, (1).
/// </summary>
internal sealed partial class DotLayer : LayerType
{
    public const string Axes = "axes", Normalize = "normalize";

    public override string ClassName => "Dot";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition(Axes, OptionKind.Ints, null),
        new OptionDefinition(Normalize, OptionKind.Bool, "false"));

    public override string? WrongCount(LayerOptions options, int count) => count == 2 ? null : "takes 2 inputs";

    /// <summary>Vectors stand at the end of a sequence; of a sequence all timesteps are needed.</summary>
    public override bool IsCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => inputs.All(input => input.Shape.Rank < 2);

    public override string WhyNotCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => "multiplies whole sequences, so it needs all timesteps";

    public override MaskFlow MaskOf(LayerOptions options, IReadOnlyList<NetworkValue> inputs, int output) => MaskFlow.Ends;

    /// <summary>The axis of an input along which products are summed; null if the option names none. Keras counts the batch axis as 0, or from the end.</summary>
    public static int? AxisOf(LayerOptions options, int input, Shape shape)
    {
        var axes = options.Ints(Axes);
        var axis = axes[Math.Min(input, axes.Count - 1)];
        var index = axis < 0 ? shape.Rank + axis : axis - 1;
        return index >= 0 && index < shape.Rank ? index : null;
    }

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var (left, right) = (inputs[0].Shape, inputs[1].Shape);
        if (left.Axes.Concat(right.Axes).Any(axis => axis is null))
            return Inferred.DoesNotFit($"needs values of fixed shapes, but is given {left} and {right}: only the caller knows how long they are. State Timesteps.");
        if (AxisOf(options, 0, left) is not { } first)
            return Inferred.DoesNotFit(NoAxis(options, left));
        if (AxisOf(options, 1, right) is not { } second)
            return Inferred.DoesNotFit(NoAxis(options, right));
        if (left.Axes[first] != right.Axes[second])
            return Inferred.DoesNotFit($"multiplies axis {NumberText.Of(first + 1)} of {left} by axis {NumberText.Of(second + 1)} of {right}, so both must be as long, but they are {Length(left, first)} and {Length(right, second)}.");

        var rest = Without(left, first).Concat(Without(right, second)).ToList();
        return Inferred.Value(new NetworkValue(rest.Count == 0 ? Shape.Of(1) : new Shape(rest.ToEquatable()), inputs[0].Element));
    }

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options)
    {
        if (options.Ints(Axes).Count is not (1 or 2))
            yield return (Axes, NetworkProblemKind.OptionInvalid, $"is {options.Text(Axes)}, but it must be one axis, or one of each input.");
    }

    private static string NoAxis(LayerOptions options, Shape shape) =>
        $"has axes = {options.Text(Axes)}, but {shape} has the axes {(shape.Rank == 1 ? "1, or -1" : $"1 to {NumberText.Of(shape.Rank)}, or -{NumberText.Of(shape.Rank)} to -1")}.";

    private static string Length(Shape shape, int axis) => NumberText.Of(shape.Axes[axis] ?? 0);

    private static IEnumerable<int?> Without(Shape shape, int axis) => shape.Axes.Where((_, index) => index != axis);
}
