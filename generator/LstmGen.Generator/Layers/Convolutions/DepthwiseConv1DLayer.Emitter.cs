using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class DepthwiseConv1DLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new DepthwiseConv1DEmitter(context, node);
}
