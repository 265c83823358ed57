namespace LstmGen.Networks;

/// <summary>What the layers share that scale numbers by what is usual: axes, epsilon, and the weights of each number along the axes.</summary>
internal abstract class NormLayer : LayerType
{
    public const string Axis = "axis", Epsilon = "epsilon", Center = "center", Scale = "scale", Gamma = "gamma", Beta = "beta";

    /// <summary>Whether several axes can be named; else one can.</summary>
    protected virtual bool TakesAxes => true;

    /// <summary>How many numbers stand along the axes together.</summary>
    public static int RowLength(LayerOptions options, Shape shape) => WeightShape(options, shape).Aggregate(1, (product, axis) => product * axis);

    /// <summary>The shape of a weight: the lengths of the axes.</summary>
    protected static EquatableArray<int> WeightShape(LayerOptions options, Shape shape) =>
        options.Ints(Axis).Select(axis => shape.AxisAt(axis) is { } index ? shape.Axes[index] ?? 0 : 0).ToEquatable();

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var shape = inputs[0].Shape;
        if (shape.Rank == 0)
            return Inferred.DoesNotFit($"needs numbers along an axis, but the layer before gives {shape}.");

        if (options.Ints(Axis).Select(axis => (int?)axis).FirstOrDefault(axis => shape.AxisAt(axis ?? 0) is null) is { } none)
            return Inferred.DoesNotFit($"has axis = {NumberText.Of(none)}, but {shape} has the axes {shape.AxesText()}.");

        // Rows side by side: all axes from one on, in their order. What stands at different timesteps is not normalized together.
        var axes = options.Ints(Axis).Select(axis => shape.AxisAt(axis) ?? 0).ToList();
        var first = shape.Rank - axes.Count;
        if (!axes.SequenceEqual(Enumerable.Range(first, axes.Count)) || (first == 0 && shape.IsSequence))
            return Inferred.DoesNotFit($"normalizes along axis {string.Join(", ", options.Ints(Axis))} of {shape}, which is not supported yet; {Supported(shape)}.");

        return axes.All(index => shape.Axes[index] is not null)
            ? Inferred.Value(inputs[0])
            : Inferred.DoesNotFit($"needs a known number of features, but the layer before gives {shape}.");
    }

    /// <summary>What can be said instead: the last, 2, is.</summary>
    private string Supported(Shape shape) => TakesAxes && shape.Rank > 2
        ? $"the last, {NumberText.Of(shape.Rank)}, is, and so are several up to it in their order, from {(shape.IsSequence ? "2" : "1")} on"
        : $"the last, {NumberText.Of(shape.Rank)}, is";

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options)
    {
        if (options.Definitions.Any(definition => definition.Name == Epsilon) && options.Number(Epsilon) < 0)
            yield return (Epsilon, NetworkProblemKind.OptionInvalid, $"is {options.Text(Epsilon)}, but it must be from 0 up: it keeps a variance away from 0.");
    }
}
