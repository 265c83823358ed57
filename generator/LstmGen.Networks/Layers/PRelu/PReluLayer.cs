namespace LstmGen.Networks;

/// <summary>Keras' PReLU: x from 0 on, alpha·x below, with an alpha for each number of the input but those along shared_axes.</summary>
internal sealed partial class PReluLayer : LayerType
{
    public const string Alpha = "alpha", SharedAxes = "shared_axes";

    public override string ClassName => "PReLU";

    public override string AttributeName => "PRelu";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition(SharedAxes, OptionKind.Ints, OptionText.Null) { IsNullable = true });

    /// <summary>alpha, of the input's shape with 1 for the axes that share it: (1, features) for [1].</summary>
    public override EquatableArray<Parameter> Parameters(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var shared = options.Ints(SharedAxes);
        return EquatableArray.Of(new Parameter(Alpha, inputs[0].Shape.Axes.Select((axis, index) => shared.Contains(index + 1) ? 1 : axis ?? 0).ToEquatable()));
    }

    /// <summary>Slopes that differ from timestep to timestep belong to whole sequences.</summary>
    public override bool IsCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => !DiffersInTime(options, inputs[0].Shape);

    public override string WhyNotCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) =>
        $"has slopes of its own at each of {NumberText.Of(inputs[0].Shape.Timesteps ?? 0)} timesteps";

    public static bool DiffersInTime(LayerOptions options, Shape shape) => shape.IsSequence && shape.Timesteps != 1 && !options.Ints(SharedAxes).Contains(1);

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var shape = inputs[0].Shape;
        var shared = options.Ints(SharedAxes);
        if (shape.Rank == 0)
            return Inferred.DoesNotFit($"needs numbers along an axis, but the layer before gives {shape}.");
        if (shared.Select(axis => (int?)axis).FirstOrDefault(axis => axis < 1 || axis > shape.Rank) is { } wrong)
            return Inferred.DoesNotFit($"shares its slopes along axis {NumberText.Of(wrong)}, but {shape} has the axes {shape.AxesText(fromEnd: false)}.");

        for (var axis = 1; axis <= shape.Rank; axis++)
        {
            if (shape.Axes[axis - 1] is null && !shared.Contains(axis))
                return Inferred.DoesNotFit($"has slopes of its own along axis {NumberText.Of(axis)}, whose length has to be known, but the layer before gives {shape}. Share them there, with shared_axes = [{NumberText.Of(axis)}], or fix the length.");
        }

        return Inferred.Value(inputs[0]);
    }
}
