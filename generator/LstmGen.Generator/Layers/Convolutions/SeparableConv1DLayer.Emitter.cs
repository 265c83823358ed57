using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class SeparableConv1DLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new SeparableConv1DEmitter(context, node);
}
