using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class Conv1DLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new Conv1DEmitter(context, node);
}
