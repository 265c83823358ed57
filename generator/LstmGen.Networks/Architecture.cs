using System.Text;

namespace LstmGen.Networks;

/// <summary>
/// What a network is, as one line: layers, options that matter, and how they are wired. Weights of one network fit another when the lines are equal.
/// Timesteps are not part of it: weights do not depend on them. Nor is what computes in float32 or float64.
/// </summary>
internal static class Architecture
{
    /// <summary>
    /// For example <c>input(4) &gt; lstm:LSTM(units=32,activation=tanh,…) &gt; dense:Dense(units=1,activation=linear,use_bias=true)</c>. What a layer holds follows it in braces;
    /// in what is no chain each use names where its inputs come from, and the outputs stand at the end.
    /// </summary>
    public static string Of(Network network)
    {
        var text = new StringBuilder();
        text.Append(string.Join(" & ", network.Inputs.Select(input => $"{(network.IsChain ? "input" : input.Name)}({Width(input.Value)})")));
        foreach (var node in network.Nodes.Where(node => !node.Layer.Type.IsIdentity))
        {
            text.Append(" > ").Append(node.Layer.Name).Append(':').Append(LayerText(node.Layer.Type, node.Layer.Options));
            if (!network.IsChain)
                text.Append('[').Append(Edges(network, node.Inputs)).Append(']');
        }

        if (!network.IsChain)
            text.Append(" > [").Append(Edges(network, network.Outputs)).Append(']');
        return text.ToString();
    }

    private static string LayerText(LayerType type, LayerOptions options)
    {
        var stated = type.Options
            .Where(option => option.HasEffect && !option.OnlyDefault && !(option.IsRare && options.Text(option.Name) == option.Default))
            .Select(option => option.Name + "=" + type.InEffect(options, option.Name));
        var inner = options.Inner.Select(item => item.Role + ":" + LayerText(item.Type, item.Options));
        return $"{type.ClassName}({string.Join(",", stated)})" + (options.Inner.Count > 0 ? "{" + string.Join(",", inner) + "}" : "");
    }

    /// <summary>The places that values come from, whatever passes them on untouched left out.</summary>
    private static string Edges(Network network, EquatableArray<Edge> edges) => string.Join(",", edges.Select(edge => Through(network, edge)).Select(edge => $"{edge.Layer}:{edge.Node}:{edge.Output}"));

    private static Edge Through(Network network, Edge edge)
    {
        while (network.Nodes.FirstOrDefault(node => node.Layer.Name == edge.Layer && node.Use == edge.Node) is { Layer.Type.IsIdentity: true } node)
            edge = node.Inputs[0];
        return edge;
    }

    private static string Width(NetworkValue value) => value is { IsTokens: true, Shape.Rank: 1 } ? "tokens" : value.Shape.Features is { } features ? NumberText.Of(features) : "None";
}
