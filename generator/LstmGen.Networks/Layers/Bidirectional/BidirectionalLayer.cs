namespace LstmGen.Networks;

/// <summary>
/// Keras' Bidirectional: a recurrent layer over the sequence and another over it from its end, merged. The outputs of the second are put back into the order of
/// time. With merge_mode none both come out; with return_state the states follow, those of the forward layer first.
/// </summary>
internal sealed partial class BidirectionalLayer : LayerType
{
    public const string Forward = "forward_layer", Backward = "backward_layer", MergeMode = "merge_mode", Concat = "concat", None = "none";

    public override string ClassName => "Bidirectional";

    public override EquatableArray<OptionDefinition> Options { get; } = EquatableArray.Of(
        new OptionDefinition(MergeMode, OptionKind.Choice, Concat) { Choices = EquatableArray.Of(Concat, "sum", "mul", "ave", None) });

    public override EquatableArray<string> InnerOptions { get; } = EquatableArray.Of("layer", Backward);

    /// <summary>The layer that is not stated is the other one, going the other way.</summary>
    public override IEnumerable<(string Role, LayerDescription Layer)> InnerLayers(EquatableArray<LayerDescription> stated) => stated.Count == 1
        ? [(Forward, stated[0]), (Backward, Reversed(stated[0]))]
        : stated.Select((layer, index) => (index == 0 ? Forward : Backward, layer));

    public override string NotDistributed => GoesThroughTime;

    /// <summary>What comes last in time comes into its output first.</summary>
    public override bool IsCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => false;

    public override string WhyNotCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => "reads its sequence from the end too, so it needs the last timestep before it gives its first output";

    public override bool EndsAnywhere => true;

    public override int OutputsPerStep(LayerOptions options) => options.Inner[0].Type.OutputsPerStep(options.Inner[0].Options);

    /// <summary>With merge_mode none the mask goes with the outputs of both directions.</summary>
    public override MaskFlow MaskOf(LayerOptions options, IReadOnlyList<NetworkValue> inputs, int output) =>
        inputs[0].Mask is not null && output < (options.Text(MergeMode) == None ? 2 : 1) ? MaskFlow.GoesOn : MaskFlow.Ends;

    public override string? WrongCount(LayerOptions options, int count)
    {
        var states = options.Inner.Sum(layer => layer.Type.StateSlots(layer.Options).Count);
        return count == 1 || count == 1 + states ? null : $"takes 1 input, or {NumberText.Of(1 + states)} with the initial states of both directions";
    }

    /// <summary>Both see the sequence; of the initial states each its own.</summary>
    public override IReadOnlyList<NetworkValue> InnerInputs(LayerOptions options, IReadOnlyList<NetworkValue> inputs, int index)
    {
        if (inputs.Count == 1)
            return inputs;
        var forward = options.Inner[0].Type.StateSlots(options.Inner[0].Options).Count;
        return [inputs[0], .. index == 0 ? inputs.Skip(1).Take(forward) : inputs.Skip(1 + forward)];
    }

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var both = new List<Inferred>();
        for (var index = 0; index < options.Inner.Count; index++)
        {
            var (role, type, inner) = options.Inner[index];
            var inferred = type.Infer(inner, InnerInputs(options, inputs, index));
            if (inferred.Mismatch is { } mismatch)
                return Inferred.DoesNotFit($"holds {NameText.WithArticle(type.ClassName)} as its {role}, which {mismatch}");
            both.Add(inferred);
        }

        NetworkValue forward = both[0].Outputs[0], backward = both[1].Outputs[0];
        var mode = options.Text(MergeMode);
        int left = forward.Shape.Features ?? 0, right = backward.Shape.Features ?? 0;
        if (left != right && mode is not (Concat or None))
            return Inferred.DoesNotFit($"merges by {mode}, so both directions must be equally wide, but the forward layer gives {NumberText.Of(left)} numbers and the backward layer {NumberText.Of(right)}.");

        NetworkValue[] merged = mode switch
        {
            None => [forward, backward],
            Concat => [forward with { Shape = forward.Shape.WithFeatures(left + right) }],
            _ => [forward],
        };
        return new Inferred(merged.Concat(both.SelectMany(inferred => inferred.Outputs.Skip(1))).ToEquatable(), null);
    }

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options)
    {
        if (options.Inner.Count is not (1 or 2))
        {
            yield return (InnerOptions[0], NetworkProblemKind.OptionInvalid, $"has to be one layer, or one for each direction, but {NumberText.Of(options.Inner.Count)} are stated.");
            yield break;
        }

        if (options.Inner.FirstOrDefault(layer => layer.Type is not RecurrentLayer) is var (role, type, _))
        {
            yield return (role, NetworkProblemKind.OptionNotSupported, $"is {NameText.WithArticle(type.ClassName)}, which goes through no sequence; LSTM, GRU, SimpleRNN and RNN do.");
            yield break;
        }

        LayerOptions forward = options.Inner[0].Options, backward = options.Inner[1].Options;
        foreach (var name in new[] { RecurrentLayer.ReturnSequences, RecurrentLayer.ReturnState })
        {
            if (forward.Bool(name) != backward.Bool(name))
                yield return (Backward, NetworkProblemKind.OptionInvalid, $"has {name} = {backward.Text(name)}, but the forward layer has {forward.Text(name)}; both must have the same.");
        }

        if (forward.Bool(RecurrentLayer.GoBackwards))
            yield return (Forward, NetworkProblemKind.OptionNotSupported, "goes backwards, which is not supported yet: exchange the two layers.");
        else if (!backward.Bool(RecurrentLayer.GoBackwards))
            yield return (Backward, NetworkProblemKind.OptionInvalid, "goes forwards, as the forward layer does; it needs go_backwards = true.");
    }

    private static LayerDescription Reversed(LayerDescription layer)
    {
        // What goes no way at all is refused for that.
        if (LayerTypes.Find(layer.ClassName) is not RecurrentLayer)
            return layer;

        var way = layer.Options.FirstOrDefault(option => option.Name == RecurrentLayer.GoBackwards)?.Value == "true" ? "false" : "true";
        return layer with { Options = layer.Options.Where(option => option.Name != RecurrentLayer.GoBackwards).Append(new Option(RecurrentLayer.GoBackwards, way)).ToEquatable() };
    }
}
