using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class PoolingLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new PoolingEmitter(context, node, className == Max ? PoolOperation.Max : PoolOperation.Average);
}
