namespace LstmGen.Networks;

/// <summary>What the layers share that scale a sample's numbers by what is usual: axes, epsilon, and the weights of each number along the axes.</summary>
internal abstract class NormLayer : LayerType
{
    public const string Axis = "axis", Epsilon = "epsilon", Center = "center", Scale = "scale", Gamma = "gamma", Beta = "beta";

    /// <summary>Whether each place along the other axes is normalized by itself, as a batch norm does; else all numbers of a sample are normalized together.</summary>
    protected abstract bool IsPerFeature { get; }

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

        var axes = options.Ints(Axis).Select(axis => shape.AxisAt(axis) ?? 0).ToList();
        var needed = Enumerable.Range(0, shape.Rank).Skip(IsPerFeature ? shape.Rank - 1 : shape.IsSequence ? 1 : 0).ToList();
        if (!axes.SequenceEqual(needed))
        {
            var right = string.Join(", ", needed.Select(index => NumberText.Of(index + 1)));
            return Inferred.DoesNotFit($"normalizes along axis {string.Join(", ", options.Ints(Axis))} of {shape}, which is not supported yet; {right}{(needed.Count == 1 ? ", the last," : "")} is.");
        }

        return axes.All(index => shape.Axes[index] is not null)
            ? Inferred.Value(inputs[0])
            : Inferred.DoesNotFit($"needs a known number of features, but the layer before gives {shape}.");
    }

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options)
    {
        if (options.Definitions.Any(definition => definition.Name == Epsilon) && options.Number(Epsilon) < 0)
            yield return (Epsilon, NetworkProblemKind.OptionInvalid, $"is {options.Text(Epsilon)}, but it must be from 0 up: it keeps a variance away from 0.");
    }
}
