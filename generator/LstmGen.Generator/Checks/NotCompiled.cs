using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Finds the first layer, or option of a layer, that a network may have but nothing is emitted for yet.</summary>
internal static class NotCompiled
{
    /// <summary>What recurrent layers of every kind may ask for: it is no matter of their kernels.</summary>
    private static readonly string[] Compiled = [RecurrentLayer.ReturnState, RecurrentLayer.GoBackwards, CellLayer.StoredState];

    public static NetworkProblem? Find(Network network)
    {
        var context = new EmitterContext(network);
        foreach (var node in network.Nodes.Where(node => !node.Layer.Type.IsIdentity))
        {
            var (name, type) = (node.Layer.Name, node.Layer.Type);
            if (type.Emitter(context, node) is null)
                return new NetworkProblem(NetworkProblemKind.LayerNotSupported, name, null, $"layer '{NameText.Short(name)}' is {NameText.WithArticle(type.ClassName)}, which cannot be compiled yet.");

        }

        return network.AllLayers.Select(Rare).FirstOrDefault(problem => problem is not null);
    }

    private static NetworkProblem? Rare(Layer layer)
    {
        var (name, type, options) = (layer.Name, layer.Type, layer.Options);
        return type.Options.FirstOrDefault(option => option.IsRare && !Compiled.Contains(option.Name) && options.Text(option.Name) != option.Default) is { } rare
            ? new NetworkProblem(NetworkProblemKind.OptionNotSupported, name, rare.Name, $"{rare.Name} = {options.Text(rare.Name)} of {type.ClassName} '{NameText.Short(name)}' is not supported yet.")
            : null;
    }
}
