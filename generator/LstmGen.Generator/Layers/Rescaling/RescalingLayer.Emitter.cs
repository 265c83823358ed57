using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class RescalingLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new RescalingEmitter(context, node);
}
