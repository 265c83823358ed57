using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class PReluLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new PReluEmitter(context, node);
}
