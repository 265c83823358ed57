using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class ConcatenateLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new ConcatenateEmitter(context, node);
}
