using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>The lines at the head of an emitted file: what the network is, how many parameters it has, where its weights are.</summary>
internal static class FileHeader
{
    public static void Write(CodeWriter code, Model model, EmitterContext context)
    {
        var network = context.Network;
        var layers = network.Nodes.Where(node => !node.Layer.Type.IsIdentity).Select(Describe);
        var output = context.GivesSequence ? $"the output ({context.OutputFeatures}) of each timestep" : $"one output ({context.OutputFeatures}) after the last timestep";
        code.Line($"// {SafeText.Comment(model.Type.DisplayName)} = {string.Join(" → ", layers)}, over {NumberText.Counted(context.Timesteps, "timestep")} of {NumberText.Counted(context.Features, "feature")}: {output}.");
        code.Line($"// {NumberText.Counted(network.ParameterCount, "parameter")}{Terms(network)}. Weights: {Source(model.Weights)}.");
        if (network.Nodes.Any(node => node.Layer.Type is LstmLayer))
        {
            code.Line("//");
            code.Line("// However many features a sample has, a unit of an LSTM keeps one number c of its own and shows one number h: the features are multiplied by a weight");
            code.Line("// each and summed up, and there the shape (features) becomes (units). The place is marked in the code below.");
        }
    }

    private static string Describe(Node node)
    {
        var units = node.Layer.Type.Options.Any(option => option.Name == "units") ? $"({node.Layer.Options.Text("units")})" : "";
        return node.Layer.Type.ClassName + units;
    }

    /// <summary>For a lone LSTM the count's formula, for it is what people look up.</summary>
    private static string Terms(Network network)
    {
        if (network.Layers.Count != 1 || network.Layers[0].Type is not LstmLayer)
            return "";

        var counts = network.Layers[0].Parameters.Select(parameter => NumberText.Grouped(parameter.Count)).ToList();
        return counts.Count == 1 ? "" : $" = {(counts.Count == 3 ? "4·F·U + 4·U·U + 4·U" : "4·F·U + 4·U·U")} = {string.Join(" + ", counts)}";
    }

    private static string Source(WeightsSource weights) => weights switch
    {
        InlineMembers => "in the class",
        LiteralWeights literal => $"'{SafeText.Comment(literal.File)}', at the end of this file",
        ResourceWeights resource => $"'{SafeText.Comment(resource.File)}', as an embedded resource",
        _ => "loaded at run time",
    };
}
