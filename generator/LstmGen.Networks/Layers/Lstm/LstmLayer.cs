namespace LstmGen.Networks;

/// <summary>
/// Keras' LSTM. Gates stand in the order i f c o along the last axis of each weight.
/// </summary>
internal sealed partial class LstmLayer : LayerType
{
    public const string Kernel = "kernel", RecurrentKernel = "recurrent_kernel", Bias = "bias";

    public override string ClassName => "LSTM";

    public override string AttributeName => "Lstm";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition("units", OptionKind.Int, null) { IsSize = true },
        new OptionDefinition("activation", OptionKind.Activation, "tanh"),
        new OptionDefinition("recurrent_activation", OptionKind.Activation, "sigmoid"),
        new OptionDefinition("use_bias", OptionKind.Bool, "true"),
        new OptionDefinition("return_sequences", OptionKind.Bool, "false"),
        new OptionDefinition("return_state", OptionKind.Bool, "false") { OnlyDefault = true },
        new OptionDefinition("go_backwards", OptionKind.Bool, "false") { OnlyDefault = true },
        new OptionDefinition("stateful", OptionKind.Bool, "false") { OnlyDefault = true },
        new OptionDefinition("zero_output_for_mask", OptionKind.Bool, "false") { HasEffect = false },
        new OptionDefinition("unit_forget_bias", OptionKind.Bool, "true") { HasEffect = false },
        new OptionDefinition("dropout", OptionKind.Number, "0") { HasEffect = false },
        new OptionDefinition("recurrent_dropout", OptionKind.Number, "0") { HasEffect = false },
        new OptionDefinition("unroll", OptionKind.Bool, "false") { HasEffect = false });

    public override string WeightsFolder => "cell/vars";

    public override EquatableArray<string> Gates { get; } = EquatableArray.Of("i", "f", "c", "o");

    public override bool IsCausal(LayerOptions options) => !options.Bool("go_backwards");

    public override int OutputsPerStep(LayerOptions options) => options.Bool("return_sequences") ? 1 : 0;

    public override EquatableArray<StateSlot> StateSlots(LayerOptions options)
    {
        var units = options.Int("units");
        return EquatableArray.Of(new StateSlot("h", units), new StateSlot("c", units));
    }

    /// <summary>kernel (F, 4U), recurrent kernel (U, 4U), bias (4U).</summary>
    public override EquatableArray<Parameter> Parameters(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        int units = options.Int("units"), features = inputs[0].Shape.Features ?? 0;
        var weights = new List<Parameter>
        {
            new(Kernel, EquatableArray.Of(features, 4 * units)),
            new(RecurrentKernel, EquatableArray.Of(units, 4 * units)),
        };
        if (options.Bool("use_bias"))
            weights.Add(new(Bias, EquatableArray.Of(4 * units)));
        return weights.ToEquatable();
    }

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var shape = inputs[0].Shape;
        if (!shape.IsSequence)
            return Inferred.DoesNotFit($"needs a sequence (timesteps, features), but the layer before gives {shape}. If that is an LSTM, it has to return sequences.");
        if (shape.Features is null)
            return Inferred.DoesNotFit("needs a known number of features.");

        var units = options.Int("units");
        return Inferred.Value(inputs[0] with { Shape = options.Bool("return_sequences") ? shape.WithFeatures(units) : Shape.Of(units) });
    }

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options)
    {
        foreach (var name in new[] { "activation", "recurrent_activation" })
        {
            if (!options.Activation(name).IsElementwise)
                yield return (name, NetworkProblemKind.OptionNotSupported, $"is {options.Text(name)}, which is not supported yet: it depends on all units at once.");
        }
    }
}
