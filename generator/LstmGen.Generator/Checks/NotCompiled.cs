using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Finds the first layer that a network may have but nothing is emitted for yet.</summary>
internal static class NotCompiled
{
    public static NetworkProblem? Find(Network network)
    {
        var context = new EmitterContext(network);
        var node = network.Nodes.FirstOrDefault(node => !node.Layer.Type.IsIdentity && node.Layer.Type.Emitter(context, node) is null);
        return node is null ? null : new NetworkProblem(
            NetworkProblemKind.LayerNotSupported, node.Layer.Name, null,
            $"layer '{NameText.Short(node.Layer.Name)}' is {NameText.WithArticle(node.Layer.Type.ClassName)}, which cannot be compiled yet.");
    }
}
