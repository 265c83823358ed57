using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class EmbeddingLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new EmbeddingEmitter(context, node);
}
