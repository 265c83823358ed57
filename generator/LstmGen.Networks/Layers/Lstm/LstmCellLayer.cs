namespace LstmGen.Networks;

/// <summary>
/// Keras' LSTMCell, and what other frameworks add to it. Gates stand in the order i f c o:
/// <code>
/// i = σ(x·W_i + h·U_i + p_i∘c + b_i)      f = σ(x·W_f + h·U_f + p_f∘c + b_f), or 1 − i with input_forget
/// g = act(x·W_c + h·U_c + b_c)            c' = f∘c + i∘g
/// o = σ(x·W_o + h·U_o + p_o∘c' + c'·V + b_o)
/// h' = (o∘cell_act(c'))·P
/// </code>
/// p are the peephole kernel's three parts (peephole), V the cell kernel (output_gate_sees_cell), P the projection kernel (projection); clip keeps the arguments of
/// σ and act within ±clip. What is not asked for is not there.
/// </summary>
internal sealed partial class LstmCellLayer : CellLayer
{
    public const string
        ProjectionKernel = "projection_kernel", PeepholeKernel = "peephole_kernel", CellKernel = "cell_kernel", InitialC = "initial_c",
        Projection = "projection", Peephole = "peephole", InputForget = "input_forget", OutputGateSeesCell = "output_gate_sees_cell", CellActivation = "cell_activation";

    public override string ClassName => "LSTMCell";

    public override EquatableArray<OptionDefinition> Options { get; } = new OptionDefinition[]
    {
        new(Units, OptionKind.Int, null) { IsSize = true },
        new("activation", OptionKind.Activation, "tanh"),
        new("recurrent_activation", OptionKind.Activation, "sigmoid"),
        new(UseBias, OptionKind.Bool, "true"),
        new("unit_forget_bias", OptionKind.Bool, "true") { HasEffect = false },
    }.Concat(Common).Concat(
    [
        new OptionDefinition(Projection, OptionKind.Int, "0") { IsRare = true, IsBeyondKeras = true },
        new OptionDefinition(Peephole, OptionKind.Bool, "false") { IsRare = true, IsBeyondKeras = true },
        new OptionDefinition(InputForget, OptionKind.Bool, "false") { IsRare = true, IsBeyondKeras = true },
        new OptionDefinition(OutputGateSeesCell, OptionKind.Bool, "false") { IsRare = true, IsBeyondKeras = true },
        new OptionDefinition(CellActivation, OptionKind.Activation, OptionText.Null) { IsNullable = true, IsRare = true, IsBeyondKeras = true },
    ]).ToEquatable();

    public override EquatableArray<string> Gates { get; } = EquatableArray.Of("i", "f", "c", "o");

    /// <summary>The units, or fewer where h is projected.</summary>
    public override int OutputWidth(LayerOptions options) => options.Int(Projection) is > 0 and var projected ? projected : options.Int(Units);

    public override EquatableArray<StateSlot> StateSlots(LayerOptions options) =>
        EquatableArray.Of(new StateSlot("h", OutputWidth(options)), new StateSlot("c", options.Int(Units)));

    /// <summary>The function of c on its way out: by default that of the candidate.</summary>
    public static Activation OfCell(LayerOptions options) => options.Activation(options.IsStated(CellActivation) ? CellActivation : "activation");

    /// <summary>
    /// kernel (F, 4U), recurrent kernel (U, 4U), bias (4U); with a projection to P numbers recurrent kernel (P, 4U) and projection kernel (U, P); peephole kernel
    /// (3U), in the order i f o; cell kernel (U, U).
    /// </summary>
    public override EquatableArray<Parameter> Parameters(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var units = options.Int(Units);
        var further = new List<Parameter>();
        if (options.Int(Projection) > 0)
            further.Add(new(ProjectionKernel, EquatableArray.Of(units, options.Int(Projection))));
        if (options.Bool(Peephole))
            further.Add(new(PeepholeKernel, EquatableArray.Of(3 * units)));
        if (options.Bool(OutputGateSeesCell))
            further.Add(new(CellKernel, EquatableArray.Of(units, units)));
        return Weights(options, inputs, EquatableArray.Of(4 * units), [.. further]).ToEquatable();
    }

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options)
    {
        int projection = options.Int(Projection), units = options.Int(Units);
        return projection >= 0 && projection <= units
            ? base.Problems(options)
            : base.Problems(options).Append((Projection, NetworkProblemKind.OptionInvalid, projection < 0
                ? $"is {NumberText.Of(projection)}, but it must be at least 1, or 0 for none."
                : $"is {NumberText.Of(projection)}, but a projection is no wider than the {NumberText.Counted(units, "unit")}."));
    }
}
