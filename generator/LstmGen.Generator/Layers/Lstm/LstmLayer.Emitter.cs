using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class LstmLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new LstmEmitter(context, node);
}
