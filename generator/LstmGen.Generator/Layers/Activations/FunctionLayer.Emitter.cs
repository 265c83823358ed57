using LstmGen.Generator;

namespace LstmGen.Networks;

internal abstract partial class FunctionLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new ActivationEmitter(context, node, Function(node.Layer.Options));
}
