using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class BidirectionalLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node)
    {
        var passes = new List<RecurrentPass>();
        foreach (var layer in node.Layer.Inner)
        {
            if (CellLayers.Emitters(context, layer) is not { } cells)
                return null;
            passes.Add(new RecurrentPass(context, layer, node.Use, cells));
        }

        return new BidirectionalEmitter(context, node, passes[0], passes[1]);
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
