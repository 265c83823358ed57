using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>A use of a layer in the graph, and what writes it.</summary>
internal sealed record LayerUse(Node Node, LayerEmitter Emitter)
{
    /// <summary>Whether it sees samples rather than what stands at the end of a sequence.</summary>
    public bool SeesSamples => Node.InputValues[0].IsSequence;

    public Edge Output(int index) => new(Node.Layer.Name, Node.Use, index);

    /// <summary>All uses that compute something, in an order in which they can.</summary>
    public static IReadOnlyList<LayerUse> Of(EmitterContext context) =>
        [.. context.Network.Nodes.Where(node => !node.Layer.Type.IsIdentity).Select(node => new LayerUse(node, node.Layer.Type.Emitter(context, node)!))];
}
