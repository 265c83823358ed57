using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class ActivationLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new ActivationEmitter(context, node);
}
