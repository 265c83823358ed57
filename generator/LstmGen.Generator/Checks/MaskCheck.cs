using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Tells where a mask meets a layer that does not take it: as in Keras that layer sees all timesteps alike, which may be what nobody wanted.</summary>
internal static class MaskCheck
{
    /// <param name="network">The network.</param>
    /// <param name="placeOf">The place of a use of a layer.</param>
    /// <param name="problems">What is told.</param>
    public static void Check(Network network, Func<Node, Place> placeOf, List<Problem> problems)
    {
        foreach (var node in network.Nodes)
        {
            if (node.InputValues[0].Mask is not { } mask)
                continue;

            var source = LayerText.Named(network.Layers.First(layer => layer.Name == mask.Layer));
            if (!node.Layer.Type.SupportsMasking)
                problems.Add(Problem.Of(Descriptors.MaskEnds, placeOf(node), LayerText.Named(node.Layer), "", source, " and for all layers after it"));
            else if (node.Mask is null && node.Layer.SelfAndInner.Any(layer => layer.StateSlots.Count > 0))
                problems.Add(Problem.Of(Descriptors.MaskEnds, placeOf(node), LayerText.Named(node.Layer), " while it is given its initial state", source, ""));
        }
    }
}
