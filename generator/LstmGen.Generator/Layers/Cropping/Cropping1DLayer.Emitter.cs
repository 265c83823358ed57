using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class Cropping1DLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new Cropping1DEmitter(context, node);
}
