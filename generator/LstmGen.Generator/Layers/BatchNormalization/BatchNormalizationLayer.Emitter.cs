using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class BatchNormalizationLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new BatchNormalizationEmitter(context, node);
}
