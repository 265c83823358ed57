namespace LstmGen.Networks;

/// <summary>Keras' Dense: y = activation(x·W + b), applied to the last axis.</summary>
internal sealed partial class DenseLayer : LayerType
{
    public const string Kernel = "kernel", Bias = "bias";

    public override string ClassName => "Dense";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition("units", OptionKind.Int, null) { IsSize = true },
        new OptionDefinition("activation", OptionKind.Activation, "linear"),
        new OptionDefinition("use_bias", OptionKind.Bool, "true"));

    /// <summary>kernel (inputs, units), bias (units).</summary>
    public override EquatableArray<Parameter> Parameters(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        int units = options.Int("units"), features = inputs[0].Shape.Features ?? 0;
        var kernel = new Parameter(Kernel, EquatableArray.Of(features, units));
        return options.Bool("use_bias") ? EquatableArray.Of(kernel, new Parameter(Bias, EquatableArray.Of(units))) : EquatableArray.Of(kernel);
    }

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var shape = inputs[0].Shape;
        return shape.Rank is 0 || shape.Features is null
            ? Inferred.DoesNotFit($"needs a known number of features, but the layer before gives {shape}.")
            : Inferred.Value(inputs[0] with { Shape = shape.WithFeatures(options.Int("units") / (options.Activation("activation").Halves ? 2 : 1)) });
    }

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options)
    {
        if (options.Activation("activation").Halves && options.Int("units") % 2 != 0)
            yield return ("units", NetworkProblemKind.OptionInvalid, $"is {options.Text("units")}, but {options.Text("activation")} needs an even number: it multiplies one half of the units by the other.");
    }
}
