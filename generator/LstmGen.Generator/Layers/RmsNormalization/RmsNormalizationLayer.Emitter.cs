using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class RmsNormalizationLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new RmsNormalizationEmitter(context, node);
}
