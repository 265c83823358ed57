using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class MaskingLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new MaskingEmitter(context, node);
}
