using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class DenseLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new DenseEmitter(context, node);
}
