namespace LstmGen.Networks;

/// <summary>
/// What a recurrent layer does at one timestep: the sums and gates, their weights, and what is carried on. Keras has each as a layer of its own (LSTMCell), to be
/// put into an RNN, and as the layer that runs it over a sequence (LSTM). Gates stand side by side along the last axis of each weight.
/// </summary>
internal abstract partial class CellLayer : LayerType
{
    public const string
        Kernel = "kernel", RecurrentKernel = "recurrent_kernel", Bias = "bias",
        InitialH = "initial_h",
        Units = "units", UseBias = "use_bias", Clip = "clip", StoredState = "stored_state";

    public override bool HasAttribute => false;

    public override string? NotAlone => "it computes one timestep: put it into an RNN.";

    /// <summary>How many numbers come out at a timestep.</summary>
    public virtual int OutputWidth(LayerOptions options) => options.Int(Units);

    /// <summary>The cells that a timestep runs, each with its options: one, or those of a stack.</summary>
    public virtual EquatableArray<InnerLayer> Cells(InnerLayer self) => EquatableArray.Of(self);

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs) =>
        inputs[0].Shape is { Rank: 1, Features: not null }
            ? Inferred.Value(inputs[0] with { Shape = Shape.Of(OutputWidth(options)) })
            : Inferred.DoesNotFit($"needs one sample (features), but is given {inputs[0].Shape}.");

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options)
    {
        foreach (var definition in Options.Where(definition => definition.Kind == OptionKind.Activation && options.IsStated(definition.Name)))
        {
            if (!options.Activation(definition.Name).IsElementwise)
                yield return (definition.Name, NetworkProblemKind.OptionNotSupported, $"is {options.Text(definition.Name)}, which is not supported yet: it depends on all units at once.");
        }

        if (options.IsStated(Clip) && options.Number(Clip) <= 0)
            yield return (Clip, NetworkProblemKind.OptionInvalid, $"is {options.Text(Clip)}, but it must be above 0: sums are kept between its negative and itself.");
    }

    /// <summary>The options that cells of every kind have after their own.</summary>
    protected static IEnumerable<OptionDefinition> Common { get; } =
    [
        new OptionDefinition("dropout", OptionKind.Number, "0") { HasEffect = false },
        new OptionDefinition("recurrent_dropout", OptionKind.Number, "0") { HasEffect = false },
        new OptionDefinition(Clip, OptionKind.Number, OptionText.Null) { IsNullable = true, IsRare = true, IsBeyondKeras = true },
        new OptionDefinition(StoredState, OptionKind.Bool, "false") { IsRare = true, IsBeyondKeras = true },
    ];

    /// <summary>The kernel (features, gates·units), the recurrent kernel (width of h, gates·units), and the stored state, one (size) a slot.</summary>
    protected IEnumerable<Parameter> Weights(LayerOptions options, IReadOnlyList<NetworkValue> inputs, EquatableArray<int> bias, params Parameter[] further)
    {
        var columns = Math.Max(1, Gates.Count) * options.Int(Units);
        yield return new Parameter(Kernel, EquatableArray.Of(inputs[0].Shape.Features ?? 0, columns));
        yield return new Parameter(RecurrentKernel, EquatableArray.Of(OutputWidth(options), columns));
        if (options.Bool(UseBias))
            yield return new Parameter(Bias, bias);
        foreach (var parameter in further)
            yield return parameter;
        foreach (var slot in options.Bool(StoredState) ? StateSlots(options) : EquatableArray<StateSlot>.Empty)
            yield return new Parameter("initial_" + slot.Name, EquatableArray.Of(slot.Size));
    }
}
