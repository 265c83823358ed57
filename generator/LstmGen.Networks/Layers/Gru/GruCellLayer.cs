namespace LstmGen.Networks;

/// <summary>
/// Keras' GRUCell. Gates stand in the order z r h:
/// <code>
/// z = σ(x·W_z + h·U_z + b_z)      r = σ(x·W_r + h·U_r + b_r)
/// g = act(x·W_h + b_h + r∘(h·U_h + b'_h)) with reset_after, act(x·W_h + (r∘h)·U_h + b_h) without
/// h' = z∘h + (1 − z)∘g
/// </code>
/// ONNX calls reset_after linear_before_reset.
/// </summary>
internal sealed partial class GruCellLayer : CellLayer
{
    public const string ResetAfter = "reset_after";

    public override string ClassName => "GRUCell";

    public override EquatableArray<OptionDefinition> Options { get; } = new OptionDefinition[]
    {
        new(Units, OptionKind.Int, null) { IsSize = true },
        new("activation", OptionKind.Activation, "tanh"),
        new("recurrent_activation", OptionKind.Activation, "sigmoid"),
        new(UseBias, OptionKind.Bool, "true"),
        new(ResetAfter, OptionKind.Bool, "true"),
    }.Concat(Common).ToEquatable();

    public override EquatableArray<string> Gates { get; } = EquatableArray.Of("z", "r", "h");

    public override EquatableArray<StateSlot> StateSlots(LayerOptions options) => EquatableArray.Of(new StateSlot("h", options.Int(Units)));

    /// <summary>
    /// kernel (F, 3U), recurrent kernel (U, 3U), and a bias: (2, 3U) with reset_after, first that of x and then that of h; (3U) without.
    /// </summary>
    public override EquatableArray<Parameter> Parameters(LayerOptions options, IReadOnlyList<NetworkValue> inputs)
    {
        var columns = 3 * options.Int(Units);
        return Weights(options, inputs, options.Bool(ResetAfter) ? EquatableArray.Of(2, columns) : EquatableArray.Of(columns)).ToEquatable();
    }
}
