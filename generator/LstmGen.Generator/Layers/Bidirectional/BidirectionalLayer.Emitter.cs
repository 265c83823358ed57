using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class BidirectionalLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node)
    {
        return new BidirectionalEmitter(context, node, Pass(node.Layer.Inner[0]), Pass(node.Layer.Inner[1]));

        RecurrentPass Pass(Layer layer) => new(context, layer, node.Use, CellLayers.Emitters(context, layer), MaskedTimestepsOf.Direction(node, layer));
    }

    /// <summary>Where both directions come out they are named so; the states that they return are named as their slots.</summary>
    public override string OutputName(LayerOptions options, int output)
    {
        var merged = options.Text(MergeMode) == None ? 2 : 1;
        if (output < merged)
            return merged == 1 ? "" : output == 0 ? "forward" : "backward";

        var slots = options.Inner.SelectMany((layer, direction) => layer.Type.StateSlots(layer.Options).Select(slot => (direction == 0 ? "forward_" : "backward_") + slot.Name));
        return slots.ElementAt(output - merged);
    }
}
