namespace LstmGen.Networks;

/// <summary>Keras' RNN: a cell, or a stack of cells, over a sequence.</summary>
internal sealed partial class RnnLayer : RecurrentLayer
{
    private const string CellOption = "cell";

    public override string ClassName => "RNN";

    public override bool HasAttribute => false;

    public override EquatableArray<OptionDefinition> Options { get; } = OptionsOver(null);

    public override EquatableArray<string> InnerOptions { get; } = EquatableArray.Of(CellOption);

    public override IEnumerable<(string Role, LayerDescription Layer)> InnerLayers(EquatableArray<LayerDescription> stated) => stated.Select(cell => (CellOption, cell));

    public override InnerLayer Cell(LayerOptions options) => options.Inner[0];

    /// <summary>A cell sees one sample at a time.</summary>
    public override IReadOnlyList<NetworkValue> InnerInputs(LayerOptions options, IReadOnlyList<NetworkValue> inputs, int index) =>
        [inputs[0] with { Shape = inputs[0].Shape.OfSample }];

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options)
    {
        if (options.Inner.Count != 1)
            yield return (CellOption, NetworkProblemKind.OptionInvalid, $"has to be one cell, but {NumberText.Of(options.Inner.Count)} are stated.");
        else if (options.Inner[0].Type is not CellLayer)
            yield return (CellOption, NetworkProblemKind.OptionNotSupported, $"is {NameText.WithArticle(options.Inner[0].Type.ClassName)}, which is no cell: LSTMCell, GRUCell, SimpleRNNCell and StackedRNNCells are.");
    }
}
