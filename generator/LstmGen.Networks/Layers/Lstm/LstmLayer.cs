namespace LstmGen.Networks;

/// <summary>Keras' LSTM: an <see cref="LstmCellLayer"/> over a sequence.</summary>
internal sealed partial class LstmLayer : RecurrentLayer
{
    private static readonly LstmCellLayer Lstm = new();

    public override string ClassName => "LSTM";

    public override string AttributeName => "Lstm";

    public override EquatableArray<OptionDefinition> Options { get; } = OptionsOver(Lstm);

    public override EquatableArray<string> Gates => Lstm.Gates;

    public override InnerLayer Cell(LayerOptions options) => new("cell", Lstm, options);

    public override EquatableArray<Parameter> Parameters(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => Lstm.Parameters(options, inputs);
}
