using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>The cells of a recurrent layer: the layer itself where it is one cell over a sequence, else the layers within it that compute.</summary>
internal static class CellLayers
{
    /// <summary>The layers that have the weights, in the order in which a timestep runs them.</summary>
    public static IEnumerable<Layer> Of(Layer layer) => layer.Inner.Count == 0 ? [layer] : layer.Inner.SelectMany(Of);

    /// <summary>What writes each.</summary>
    public static IReadOnlyList<CellEmitter> Emitters(EmitterContext context, Layer layer) =>
        [.. Of(layer).Select(cell => TypeOf(cell).Emitter(context, cell, cell.Options, cell.Inputs[0].Shape.Features ?? 0)).OfType<CellEmitter>()];

    private static CellLayer TypeOf(Layer cell) => cell.Type is RecurrentLayer layer ? (CellLayer)layer.Cell(cell.Options).Type : (CellLayer)cell.Type;
}
