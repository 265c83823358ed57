using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class ReshapeLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node)
    {
        Shape from = node.InputValues[0].Shape, to = node.Outputs[0].Shape;
        if (node.OuterAxes == 0 && !node.IsCausal)
            return new JoinedEmitter(context, node);

        // A buffer of one axis has no room for the rows of several.
        return to.Sample.Rank > 1 && from.Sample.Rank == 1 ? new ReshapeEmitter(context, node) : ViewEmitter.OfSamples(context, node);
    }
}
