namespace LstmGen.Networks;

/// <summary>Keras' SimpleRNN: a <see cref="SimpleRnnCellLayer"/> over a sequence.</summary>
internal sealed partial class SimpleRnnLayer : RecurrentLayer
{
    private static readonly SimpleRnnCellLayer SimpleRnn = new();

    public override string ClassName => "SimpleRNN";

    public override string AttributeName => "SimpleRnn";

    public override EquatableArray<OptionDefinition> Options { get; } = OptionsOver(SimpleRnn);

    public override InnerLayer Cell(LayerOptions options) => new("cell", SimpleRnn, options);

    public override EquatableArray<Parameter> Parameters(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => SimpleRnn.Parameters(options, inputs);
}
