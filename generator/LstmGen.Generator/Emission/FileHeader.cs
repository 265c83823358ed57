using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>The lines at the head of an emitted file: what the network is, how many parameters it has, where its weights are.</summary>
internal static class FileHeader
{
    public static void Write(CodeWriter code, Model model, EmitterContext context)
    {
        var network = context.Network;
        if (network.IsChain && context.SequenceModel is var (input, output))
            WriteChain(code, model, context, input, output);
        else
            WriteGraph(code, model, context);
        code.Line($"// {NumberText.Counted(network.ParameterCount, "parameter")}{Terms(network)}. Weights: {Source(model.Weights)}.");
        if (network.AllLayers.Any(layer => layer.Type is LstmLayer or LstmCellLayer))
        {
            code.Line("//");
            code.Line("// However many features a sample has, a unit of an LSTM keeps one number c of its own and shows one number h: the features are multiplied by a weight");
            code.Line("// each and summed up, and there the shape (features) becomes (units). The place is marked in the code below.");
        }
    }

    private static void WriteChain(CodeWriter code, Model model, EmitterContext context, Port input, Port output)
    {
        var layers = context.Network.Nodes.Where(node => !node.Layer.Type.IsIdentity).Select(Describe);
        var over = RemarksText.Described(input);
        var gives = !output.IsSequence ? $"one output ({output.Axes}) after the last timestep"
            : output.Value.Timesteps is null && SequenceTimes.Changes(context).Count > 0 ? $"outputs ({output.Axes})"
            : output.Value.Timesteps == input.Value.Timesteps ? $"the output ({output.Axes}) of each timestep"
            : $"{NumberText.Counted(output.Value.Timesteps ?? 0, "output")} ({output.Axes})";
        code.Line($"// {SafeText.Comment(model.Type.DisplayName)} = {string.Join(" → ", layers)}, over {over}: {gives}.");
    }

    /// <summary>One line a use of a layer: what it is, and what it takes.</summary>
    private static void WriteGraph(CodeWriter code, Model model, EmitterContext context)
    {
        code.Line($"// {SafeText.Comment(model.Type.DisplayName)}: {string.Join(", ", context.Inputs.Select(Describe))} → {string.Join(", ", context.Outputs.Select(Describe))}.");
        foreach (var node in context.Network.Nodes.Where(node => !node.Layer.Type.IsIdentity))
            code.Line($"//   {Named(node.Layer.Name, node.Use)} = {Describe(node)} of {string.Join(", ", node.Inputs.Select(context.Through).Select(edge => Named(edge.Layer, edge.Node) + (edge.Output > 0 ? $"[{NumberText.Of(edge.Output)}]" : "")))}");
    }

    private static string Describe(Port port) => $"{port.Parameter.TrimStart('@')} {port.Value.Shape.ToString().Replace("None", "any")}";

    private static string Named(string layer, int use) => SafeText.Comment(layer) + (use > 0 ? $" (use {NumberText.Of(use + 1)})" : "");

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
