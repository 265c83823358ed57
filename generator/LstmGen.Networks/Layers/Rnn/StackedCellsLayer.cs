namespace LstmGen.Networks;

/// <summary>Keras' StackedRNNCells: at each timestep one cell after the other, each carrying a state of its own.</summary>
internal sealed class StackedCellsLayer : CellLayer
{
    private const string CellsOption = "cells";

    public override string ClassName => "StackedRNNCells";

    public override EquatableArray<OptionDefinition> Options => EquatableArray<OptionDefinition>.Empty;

    public override EquatableArray<string> InnerOptions { get; } = EquatableArray.Of(CellsOption);

    /// <summary>Keras numbers the cells by class: lstm_cell, lstm_cell_1.</summary>
    public override IEnumerable<(string Role, LayerDescription Layer)> InnerLayers(EquatableArray<LayerDescription> stated)
    {
        var numbering = new ClassNumbering();
        foreach (var cell in stated)
            yield return (numbering.Next(cell.ClassName), cell);
    }

    public override string InnerFolder(string role) => "cells/" + role;

    public override EquatableArray<InnerLayer> Cells(InnerLayer self) => self.Options.Inner.SelectMany(cell => ((CellLayer)cell.Type).Cells(cell)).ToEquatable();

    public override int OutputWidth(LayerOptions options)
    {
        var last = options.Inner[options.Inner.Count - 1];
        return ((CellLayer)last.Type).OutputWidth(last.Options);
    }

    /// <summary>The states of all cells, each name with the cell's number: h0, c0, h1.</summary>
    public override EquatableArray<StateSlot> StateSlots(LayerOptions options) => options.Inner
        .SelectMany((cell, index) => cell.Type.StateSlots(cell.Options).Select(slot => slot with { Name = slot.Name + NumberText.Of(index) }))
        .ToEquatable();

    /// <summary>Each cell sees what the one before gives.</summary>
    public override IReadOnlyList<NetworkValue> InnerInputs(LayerOptions options, IReadOnlyList<NetworkValue> inputs, int index)
    {
        if (index == 0)
            return inputs;
        var before = options.Inner[index - 1];
        return [inputs[0] with { Shape = Shape.Of(((CellLayer)before.Type).OutputWidth(before.Options)) }];
    }

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options)
    {
        if (options.Inner.Count == 0)
            yield return (CellsOption, NetworkProblemKind.OptionInvalid, "are none; a stack has at least one.");
        else if (options.Inner.FirstOrDefault(cell => cell.Type is not CellLayer) is { } other)
            yield return (CellsOption, NetworkProblemKind.OptionNotSupported, $"have {NameText.WithArticle(other.Type.ClassName)} among them, which is no cell.");
    }
}
