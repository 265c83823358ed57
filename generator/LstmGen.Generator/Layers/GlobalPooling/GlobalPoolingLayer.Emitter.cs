using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class GlobalPoolingLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new GlobalPoolingEmitter(context, node, className == Max ? PoolOperation.Max : PoolOperation.Average);
}
