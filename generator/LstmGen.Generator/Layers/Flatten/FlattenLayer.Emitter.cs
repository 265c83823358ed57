using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class FlattenLayer
{
    /// <summary>The numbers of a sample stand side by side already; those of a sequence are put so.</summary>
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => node.OuterAxes > 0 || !node.InputValues[0].Shape.IsSequence
        ? ViewEmitter.OfSamples(context, node)
        : new JoinedEmitter(context, node);
}
