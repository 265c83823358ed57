using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class DotLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new DotEmitter(context, node);
}
