namespace LstmGen.Networks;

/// <summary>Keras' GRU: a <see cref="GruCellLayer"/> over a sequence.</summary>
internal sealed partial class GruLayer : RecurrentLayer
{
    private static readonly GruCellLayer Gru = new();

    public override string ClassName => "GRU";

    public override string AttributeName => "Gru";

    public override EquatableArray<OptionDefinition> Options { get; } = OptionsOver(Gru);

    public override EquatableArray<string> Gates => Gru.Gates;

    public override InnerLayer Cell(LayerOptions options) => new("cell", Gru, options);

    public override EquatableArray<Parameter> Parameters(LayerOptions options, IReadOnlyList<NetworkValue> inputs) => Gru.Parameters(options, inputs);
}
