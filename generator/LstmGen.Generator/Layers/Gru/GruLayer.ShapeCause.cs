using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class GruLayer
{
    private const int GateCount = 3;

    /// <summary>A GRU's tensors have 3·units columns, and its bias one row or two.</summary>
    public override string? ShapeCause(LayerOptions options, int features, Parameter parameter, EquatableArray<int> found)
    {
        var units = options.Int(CellLayer.Units);
        var columns = found.Count == 0 ? 0 : found[found.Count - 1];
        if (parameter.Name == Bias && parameter.Shape.Count == 2 && found.Equals(EquatableArray.Of(GateCount * units)))
            return "A bias of one row is that of a GRU with ResetAfter = false.";
        if (parameter.Name == Bias && parameter.Shape.Count == 1 && found.Equals(EquatableArray.Of(2, GateCount * units)))
            return "A bias of two rows is that of a GRU with ResetAfter = true.";
        if (columns == 4 * units)
            return $"{NumberText.Of(columns)} = 4 × {NumberText.Of(units)} would be an LSTM of {NumberText.Counted(units, "unit")}{(columns % GateCount == 0 ? $", or else Units = {NumberText.Of(columns / GateCount)}" : "")}.";
        return GateShapeCause.Of(GateCount, "a GRU has three gates", units, features, parameter, found);
    }
}
