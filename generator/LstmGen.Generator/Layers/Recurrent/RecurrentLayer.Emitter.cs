using LstmGen.Generator;

namespace LstmGen.Networks;

internal abstract partial class RecurrentLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node)
    {
        var cell = Cell(node.Layer.Options);
        return ((CellLayer)cell.Type).Emitter(context, node.Layer, cell.Options, node.InputValues[0].Shape.Features ?? 0) is { } emitter
            ? new RecurrentEmitter(context, node, emitter)
            : null;
    }
}
