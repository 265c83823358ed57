using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class GlobalPooling2DLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new Pooling2DEmitter(context, node, ClassName == Average);
}
