namespace LstmGen.Networks;

/// <summary>
/// A cell run over a sequence: what LSTM, GRU, SimpleRNN and RNN share. Takes the sequence (timesteps, features) and, if it is given its initial state, one
/// vector for each slot of the state; gives its outputs, and with return_state the last state after them, slot by slot.
/// </summary>
internal abstract partial class RecurrentLayer : LayerType
{
    public const string
        Kernel = CellLayer.Kernel, RecurrentKernel = CellLayer.RecurrentKernel, Bias = CellLayer.Bias,
        ReturnSequences = "return_sequences", ReturnState = "return_state", GoBackwards = "go_backwards", Stateful = "stateful", ZeroOutputForMask = "zero_output_for_mask";

    /// <summary>Keras keeps what a cell has in a folder of its own.</summary>
    public override string WeightsFolder => "cell/vars";

    /// <summary>The cell, with its options.</summary>
    public abstract InnerLayer Cell(LayerOptions options);

    /// <summary>The cells that run at a timestep, one after the other.</summary>
    public EquatableArray<InnerLayer> Cells(LayerOptions options) => TypeOf(options).Cells(Cell(options));

    public override string NotDistributed => GoesThroughTime;

    /// <summary>A layer that goes backwards begins with the last timestep.</summary>
    public override bool IsCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => !options.Bool(GoBackwards);

    public override string WhyNotCausal(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => "begins with the last timestep (go_backwards = true)";

    public override bool EndsAnywhere => true;

    public override int OutputsPerStep(LayerOptions options) => options.Bool(ReturnSequences) ? 1 : 0;

    public override EquatableArray<StateSlot> StateSlots(LayerOptions options) => TypeOf(options).StateSlots(Cell(options).Options);

    /// <summary>How many numbers come out at a timestep.</summary>
    public int OutputWidth(LayerOptions options) => TypeOf(options).OutputWidth(Cell(options).Options);

    public override string? WrongCount(LayerOptions options, int count)
    {
        var slots = StateSlots(options);
        return count == 1 || count == 1 + slots.Count
            ? null
            : $"takes 1 input, or {NumberText.Of(1 + slots.Count)} with its initial state ({string.Join(", ", slots.Select(slot => slot.Name))})";
    }

    public override Inferred Infer(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var shape = inputs[0].Shape;
        if (shape.Rank != 2)
            return Inferred.DoesNotFit($"needs a sequence (timesteps, features), but the layer before gives {shape}. If that is an LSTM, it has to return sequences.");
        if (shape.Features is null)
            return Inferred.DoesNotFit("needs a known number of features.");

        var slots = StateSlots(options);
        if (inputs.Count > 1 && WrongState(slots, inputs) is { } wrong)
            return Inferred.DoesNotFit(wrong);
        if (inputs.Count > 1 && Cells(options).Any(cell => cell.Options.Bool(CellLayer.StoredState)))
            return Inferred.DoesNotFit("has a stored state, but is given its initial state too; it begins with one of them.");

        var width = OutputWidth(options);
        var output = inputs[0] with { Shape = options.Bool(ReturnSequences) ? shape.WithFeatures(width) : Shape.Of(width) };
        var states = options.Bool(ReturnState) ? slots : EquatableArray<StateSlot>.Empty;
        return new Inferred(states.Select(slot => inputs[0] with { Shape = Shape.Of(slot.Size) }).Prepend(output).ToEquatable(), null);
    }

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options) =>
        options.Inner.Count == 0 ? TypeOf(options).Problems(options) : [];

    /// <summary>The options of a layer that runs a cell: the cell's own, and how it goes through the sequence.</summary>
    protected static EquatableArray<OptionDefinition> OptionsOver(CellLayer? cell)
    {
        var own = cell?.Options ?? EquatableArray<OptionDefinition>.Empty;
        var sizes = own.TakeWhile(definition => definition.Kind != OptionKind.Number && definition.HasEffect).ToList();
        return sizes.Concat(OverSequence).Concat(own.Skip(sizes.Count)).ToEquatable();
    }

    private static IEnumerable<OptionDefinition> OverSequence { get; } =
    [
        new OptionDefinition(ReturnSequences, OptionKind.Bool, "false"),
        new OptionDefinition(ReturnState, OptionKind.Bool, "false") { IsRare = true },
        new OptionDefinition(GoBackwards, OptionKind.Bool, "false") { IsRare = true },

        // State goes on from call to call where the caller passes it, whatever the model says.
        new OptionDefinition(Stateful, OptionKind.Bool, "false") { HasEffect = false },
        new OptionDefinition(ZeroOutputForMask, OptionKind.Bool, "false") { IsRare = true },
        new OptionDefinition("unroll", OptionKind.Bool, "false") { HasEffect = false },
    ];

    private static string? WrongState(EquatableArray<StateSlot> slots, IReadOnlyList<NetworkValue> inputs)
    {
        for (var index = 0; index < slots.Count; index++)
        {
            var shape = inputs[1 + index].Shape;
            if (shape.Rank != 1 || shape.Features != slots[index].Size)
                return $"begins with the {slots[index].Name} that input {NumberText.Of(2 + index)} gives, which must be ({NumberText.Of(slots[index].Size)}), but is {shape}.";
        }

        return null;
    }

    private CellLayer TypeOf(LayerOptions options) => (CellLayer)Cell(options).Type;
}
