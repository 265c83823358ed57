using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class SimpleRnnLayer
{
    /// <summary>A SimpleRNN's tensors have a column for each unit.</summary>
    public override string? ShapeCause(LayerOptions options, int features, Parameter parameter, EquatableArray<int> found) =>
        GateShapeCause.Of(1, "a SimpleRNN has no gates", options.Int(CellLayer.Units), features, parameter, found);
}
