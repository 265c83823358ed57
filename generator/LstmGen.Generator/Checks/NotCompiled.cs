using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Finds the first layer, or option of a layer, that a network may have but nothing is emitted for yet.</summary>
internal static class NotCompiled
{
    private static readonly string[] Waiting = [RecurrentLayer.ReturnState, RecurrentLayer.GoBackwards, CellLayer.StoredState];

    public static NetworkProblem? Find(Network network)
    {
        var context = new EmitterContext(network);
        foreach (var node in network.Nodes.Where(node => !node.Layer.Type.IsIdentity))
        {
            var (name, type, options) = (node.Layer.Name, node.Layer.Type, node.Layer.Options);
            if (type.Emitter(context, node) is null)
                return new NetworkProblem(NetworkProblemKind.LayerNotSupported, name, null, $"layer '{NameText.Short(name)}' is {NameText.WithArticle(type.ClassName)}, which cannot be compiled yet.");

            if (type.Options.FirstOrDefault(option => Waiting.Contains(option.Name) && options.Text(option.Name) != option.Default) is { } rare)
                return new NetworkProblem(NetworkProblemKind.OptionNotSupported, name, rare.Name, $"{rare.Name} = {options.Text(rare.Name)} of {type.ClassName} '{NameText.Short(name)}' is not supported yet.");
        }

        return null;
    }
}
