namespace LstmGen.Networks;

/// <summary>Keras' Reshape: the same numbers in the same order along other axes. One axis may be -1: it follows from the others.</summary>
internal sealed partial class ReshapeLayer : LayerType
{
    public const string TargetShape = "target_shape";

    private const int MostAxes = 4, LargestAxis = 100_000_000, Follows = -1;

    public override string ClassName => "Reshape";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(new OptionDefinition(TargetShape, OptionKind.Ints, null));

    public override bool SupportsMasking => false;

    /// <summary>Where the timesteps stay as many, each sample gets other axes by itself; else the whole sequence is needed.</summary>
    public override bool IsCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => KeepsTime(inputs[0].Shape, options.Ints(TargetShape)) || (inputs[0].Shape.Rank == 1 && options.Ints(TargetShape).Count == 1);

    public override string WhyNotCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => "makes other timesteps of the numbers that it takes, so it needs them all";

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var (shape, target) = (inputs[0].Shape, options.Ints(TargetShape));
        if (shape.Timesteps is null && KeepsTime(shape, target))
            return Inferred.Value(inputs[0] with { Shape = new Shape(target.Skip(1).Select(axis => (int?)axis).Prepend(null).ToEquatable()) });
        if (shape.Axes.Any(axis => axis is null))
            return Inferred.DoesNotFit($"makes {Text(target)} of {shape}, but only the caller knows how many numbers that has. State Timesteps, or begin with -1 and keep the numbers of a timestep.");

        var stated = Product(target);
        var count = shape.Count;
        if (target.Contains(Follows) ? count % stated != 0 : count != stated)
        {
            return Inferred.DoesNotFit(target.Contains(Follows)
                ? $"makes {Text(target)} of {shape}: {NumberText.Grouped(count)} numbers are no multiple of {Counted(stated)}."
                : $"makes {Text(target)} of {shape}: {Counted(stated)} numbers of {NumberText.Grouped(count)}; there must be as many.");
        }

        if (count > int.MaxValue)
            return Inferred.DoesNotFit($"takes {NumberText.Grouped(count)} numbers, more than a span holds.");
        return Inferred.Value(new NetworkValue(new Shape(target.Select(axis => (int?)(axis == Follows ? (int)(count / stated) : axis)).ToEquatable()), inputs[0].Element));
    }

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options)
    {
        var target = options.Ints(TargetShape);
        if (target.Count is 0 or > MostAxes)
            yield return (TargetShape, NetworkProblemKind.OptionNotSupported, $"has {NumberText.Of(target.Count)} axes; from 1 to {NumberText.Of(MostAxes)} are supported.");
        else if (target.Count(axis => axis == Follows) > 1)
            yield return (TargetShape, NetworkProblemKind.OptionInvalid, $"is {Text(target)}, but only one axis can follow from the others: write -1 once.");
        else if (target.Any(axis => axis is not Follows and (< 1 or > LargestAxis)))
            yield return (TargetShape, NetworkProblemKind.OptionInvalid, $"is {Text(target)}, but each axis must be from 1 to {NumberText.Grouped(LargestAxis)}, or -1 for what follows from the others.");
    }

    /// <summary>Whether there are as many timesteps as before, and so as many numbers at each.</summary>
    private static bool KeepsTime(Shape shape, EquatableArray<int> target)
    {
        if (!shape.IsSequence || target.Count < 2 || shape.Sample.Axes.Any(axis => axis is null))
            return false;

        var sample = Product(target.Skip(1));
        return target.Skip(1).Contains(Follows)
            ? shape.Timesteps == target[0] && shape.SampleSize % sample == 0
            : sample == shape.SampleSize && (target[0] == Follows || target[0] == shape.Timesteps);
    }

    /// <summary>How many numbers the axes have that do not follow from others; more than a span holds may be counted as fewer, but not as so few.</summary>
    private static long Product(IEnumerable<int> axes) => axes.Where(axis => axis != Follows).Aggregate(1L, (product, axis) => Math.Min(int.MaxValue + 1L, product * axis));

    private static string Counted(long count) => count > int.MaxValue ? "more than " + NumberText.Grouped(int.MaxValue) : NumberText.Grouped(count);

    private static string Text(EquatableArray<int> target) => "(" + string.Join(", ", target.Select(axis => NumberText.Of(axis))) + ")";
}
