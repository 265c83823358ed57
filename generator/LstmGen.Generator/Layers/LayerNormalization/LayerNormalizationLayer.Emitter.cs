using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class LayerNormalizationLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new LayerNormalizationEmitter(context, node);
}
