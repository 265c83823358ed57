using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class Conv2DLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new Conv2DEmitter(context, node);
}
