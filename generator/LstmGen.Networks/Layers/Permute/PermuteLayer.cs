namespace LstmGen.Networks;

/// <summary>Keras' Permute: the axes in another order, counted from 1.</summary>
internal sealed partial class PermuteLayer : LayerType
{
    public const string Dims = "dims";

    public override string ClassName => "Permute";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(new OptionDefinition(Dims, OptionKind.Ints, null));

    public override bool SupportsMasking => false;

    /// <summary>Where time stays first, each sample is permuted by itself; else the whole sequence is needed.</summary>
    public override bool IsCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => options.Ints(Dims)[0] == 1;

    public override string WhyNotCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => "moves the timesteps to another axis, so it needs them all";

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var (shape, dims) = (inputs[0].Shape, options.Ints(Dims));
        if (shape.Rank != dims.Count)
            return Inferred.DoesNotFit($"permutes {NumberText.Of(dims.Count)} axes, {Text(dims)}, but the layer before gives {NumberText.Of(shape.Rank)}: {shape}.");
        return shape.Timesteps is null && dims[0] != 1
            ? Inferred.DoesNotFit($"moves the timesteps to another axis, so their number must be fixed, but the layer before gives {shape}. State Timesteps.")
            : Inferred.Value(new NetworkValue(new Shape(dims.Select(axis => shape.Axes[axis - 1]).ToEquatable()), inputs[0].Element));
    }

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options)
    {
        var dims = options.Ints(Dims);
        if (dims.Count == 0 || !dims.OrderBy(axis => axis).SequenceEqual(Enumerable.Range(1, dims.Count)))
            yield return (Dims, NetworkProblemKind.OptionInvalid, $"is {Text(dims)}, which is no permutation: {(dims.Count < 2 ? "it must be 1 and the axes after it" : $"each number from 1 to {NumberText.Of(dims.Count)} must stand there once")}.");
    }

    private static string Text(EquatableArray<int> dims) => "(" + string.Join(", ", dims.Select(axis => NumberText.Of(axis))) + ")";
}
