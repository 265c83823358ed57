using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class NormalizationLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new NormalizationEmitter(context, node);
}
