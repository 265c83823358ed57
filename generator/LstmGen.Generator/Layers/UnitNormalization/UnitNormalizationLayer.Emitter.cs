using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class UnitNormalizationLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new UnitNormalizationEmitter(context, node);
}
