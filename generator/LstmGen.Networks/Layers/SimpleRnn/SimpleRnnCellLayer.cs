namespace LstmGen.Networks;

/// <summary>Keras' SimpleRNNCell: <c>h' = act(x·W + h·U + b)</c>.</summary>
internal sealed partial class SimpleRnnCellLayer : CellLayer
{
    public override string ClassName => "SimpleRNNCell";

    public override EquatableArray<OptionDefinition> Options { get; } = new OptionDefinition[]
    {
        new(Units, OptionKind.Int, null) { IsSize = true },
        new("activation", OptionKind.Activation, "tanh"),
        new(UseBias, OptionKind.Bool, "true"),
    }.Concat(Common).ToEquatable();

    public override EquatableArray<StateSlot> StateSlots(LayerOptions options) => EquatableArray.Of(new StateSlot("h", options.Int(Units)));

    /// <summary>kernel (F, U), recurrent kernel (U, U), bias (U).</summary>
    public override EquatableArray<Parameter> Parameters(LayerOptions options, IReadOnlyList<NetworkValue> inputs) =>
        Weights(options, inputs, EquatableArray.Of(options.Int(Units))).ToEquatable();
}
