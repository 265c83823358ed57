using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class LstmLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => 
        new RecurrentEmitter(context, node, new LstmCellEmitter(context, node.Layer, node.Layer.Options, node.InputValues[0].Shape.Features ?? 0));
}
